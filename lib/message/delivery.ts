/** What became of a message that was handed to a server. Texts hold no address, token or answer of the server. */
export type Delivery =
  | { readonly status: "sent" }
  /** It did not arrive: the next run sends it. */
  | { readonly status: "refused"; readonly reason: string }
  /** Nobody can know whether it arrived: it counts as sent, so that nobody gets it twice. */
  | { readonly status: "unsure"; readonly reason: string };
