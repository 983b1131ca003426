const markers = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;

/** Recognise the lines that an unresolved merge leaves: `<<<<<<< ours`, `||||||| base`, `=======`, `>>>>>>> theirs`. */
export function isConflictMarker(text: string): boolean {
  return "<>|=".includes(text.charAt(0)) && text !== "" && markers.test(text.slice(0, 8));
}
