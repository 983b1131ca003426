/** Accents of TeX, by the combining character that each stands for. */
export const accents: Readonly<Record<string, string>> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u",
  "\u0307": ".",
  "\u0308": '"',
  "\u030a": "r",
  "\u030b": "H",
  "\u030c": "v",
  "\u0323": "d",
  "\u0327": "c",
  "\u0328": "k",
  "\u0331": "b",
};

/** Letters that are no letter with an accent. */
export const letters: Readonly<Record<string, string>> = {
  ...{ Æ: "AE", æ: "ae", Œ: "OE", œ: "oe", Ø: "O", ø: "o", Ł: "L", ł: "l", ß: "ss" },
  ...{ Đ: "DJ", đ: "dj", Ð: "DH", ð: "dh", Þ: "TH", þ: "th", Ŋ: "NG", ŋ: "ng", ı: "i", ȷ: "j" },
};

const greek =
  "Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega α alpha β beta γ gamma δ delta " +
  "ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho " +
  "ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega";

const operators =
  "≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ± pm ∓ mp × times ÷ div ⋅ cdot ∘ circ " +
  "∙ bullet ∗ ast ⋆ star ∈ in ∋ ni ∉ notin ⊂ subset ⊆ subseteq ⊃ supset ⊇ supseteq ∪ cup ∩ cap ∧ wedge ∨ vee ¬ neg " +
  "∀ forall ∃ exists ∅ emptyset ∇ nabla ∂ partial ∞ infty ∑ sum ∏ prod ∫ int √ surd ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash " +
  "⊙ odot ⊥ perp ⊤ top ⊢ vdash ∣ mid ∥ parallel ‖ Vert ∖ setminus ′ prime ⋯ cdots ⋮ vdots ⋱ ddots ℓ ell ℏ hbar ℜ Re " +
  "ℑ Im ℵ aleph ∠ angle △ triangle ◁ triangleleft ▷ triangleright ⋄ diamond † dagger ‡ ddagger → rightarrow " +
  "← leftarrow ↔ leftrightarrow ↑ uparrow ↓ downarrow ↦ mapsto ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow " +
  "⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow ↛ nrightarrow ⟨ langle ⟩ rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor";

/** What TeX has in math alone, by its sign: the names of commands. */
const mathSigns: ReadonlyMap<string, string> = new Map(readPairs(`${greek} ${operators}`));

/** Signs of math by the names of their commands, those included that have two. */
export const signsByName: ReadonlyMap<string, string> = new Map([
  ...[...mathSigns].map(([sign, name]) => [name, sign] as const),
  ...readPairs("≤ le ≥ ge ≠ ne → to ¬ lnot ∧ land ∨ lor ∖ smallsetminus").map(
    ([sign, name]) => [name, sign] as const,
  ),
]);

/** Alphabets of math, by the character that each begins with (Unicode, "Mathematical Alphanumeric Symbols"). */
const alphabets: readonly (readonly [first: number, command: string])[] = [
  [0x1d400, "mathbf"],
  [0x1d434, ""],
  [0x1d468, "mathbf"],
  [0x1d49c, "mathcal"],
  [0x1d504, "mathfrak"],
  [0x1d538, "mathbb"],
  [0x1d56c, "mathfrak"],
  [0x1d5a0, "mathsf"],
  [0x1d670, "mathtt"],
  [0x1d6a4, ""],
];
const lastOfAlphabets = 0x1d7ff;

/** Write a character as math: a letter of an alphabet of math, a raised or lowered one, or a sign; undefined for any other. */
export function writeMathSign(character: string): string | undefined {
  const name = mathSigns.get(character);
  if (name !== undefined) return `\\${name} `;
  const plain = character.normalize("NFKC");
  if (/^[\u00b2\u00b3\u00b9\u2070-\u207f]$/.test(character)) return `^{${plain.replace("−", "-")}}`;
  if (/^[\u2080-\u208e\u2090-\u209c]$/.test(character)) return `_{${plain.replace("−", "-")}}`;
  if (character === "−") return "-";
  if (/^[ℂℍℕℙℚℝℤ]$/.test(character)) return `\\mathbb{${plain}}`;
  if (/^[ℬℰℱℋℐℒℳℛ]$/.test(character)) return `\\mathcal{${plain}}`;
  const code = character.codePointAt(0) ?? 0;
  const alphabet = alphabets.findLast(([first]) => first <= code);
  if (!alphabet || code > lastOfAlphabets || plain === character) return undefined;
  const letter = writeMathSign(plain) ?? plain;
  return alphabet[1] === "" || letter !== plain ? letter : `\\${alphabet[1]}{${letter}}`;
}

function readPairs(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/(\S+) (\S+)/g)].map(([, sign = "", name = ""]) => [sign, name] as const);
}
