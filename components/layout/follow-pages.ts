/**
 * Load what the address names when the history leads from a paper's page to another: the browser takes the entries of
 * a list and of the papers beside it for one page, although a reload has made one of them a page of its own. Returns
 * how to stop.
 */
export function followPages(): () => void {
  const { pathname } = window.location;
  const look = () => {
    if (window.location.pathname !== pathname) window.location.reload();
  };
  window.addEventListener("popstate", look);
  return () => window.removeEventListener("popstate", look);
}
