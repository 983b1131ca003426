/** A button with a border, of the height that fingers need. */
export const buttonStyle = "button min-h-11 disabled:text-muted sm:min-h-9";

/** A button that is a few words in a line. */
export const textButtonStyle = "min-h-8 text-muted text-sm hover:text-accent";
