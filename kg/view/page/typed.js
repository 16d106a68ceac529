// Names as they are typed: without marks, case and dashes, or by first letters. The static site has it too.

/** Letters that Unicode does not take apart into a plain one and a mark, as kg.spelling writes them. */
const PLAIN = { đ: "d", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i", æ: "ae", œ: "oe", ß: "ss" };
const OTHER_LETTERS = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");

/** The text without marks, case and dashes: "Đỗ Thắng" becomes "do thang", "Sung-ho" "sung ho". */
export function folded(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(OTHER_LETTERS, (sign) => PLAIN[sign]);
  return plain.replace(/[\s\p{Pd}]+/gu, " ").trim();
}

// Words of which an abbreviation may take no letter.
const SMALL_WORDS = new Set("va ve cua cho and of for the".split(" "));

/** Whether folded text is a folded name with its last words given by their first letters: "kh&cn", "bo khcn" and
 * "most" stand for «Bộ Khoa học và Công nghệ», Ministry of Science and Technology. */
export function abbreviates(typed, name) {
  const lead = typed.replace(/[&.]/g, "").split(" ");
  const letters = lead.pop();
  if (letters.length < (lead.length ? 2 : 3)) return false;
  const words = name.split(" ");
  const told = (at, i) => {
    if (at === letters.length) return words.slice(i).every((rest) => SMALL_WORDS.has(rest));
    if (i === words.length) return false;
    return (words[i][0] === letters[at] && told(at + 1, i + 1)) || (SMALL_WORDS.has(words[i]) && told(at, i + 1));
  };
  return words.some((_, i) => lead.every((part, n) => words[i + n] === part) && told(0, i + lead.length));
}
