// Unpacks the data of the page: by the browser, or by the small inflater below where it has none (RFC 1951, RFC 1952).

/** The JSON value of a script element, packed or not. */
export async function unpacked(element) {
  const text = element.textContent;
  element.remove();
  if (element.type === "application/json") return JSON.parse(text);
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  if (!globalThis.DecompressionStream) return JSON.parse(new TextDecoder().decode(gunzip(bytes)));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The content of a gzip file without optional header fields, as kg writes it. */
export function gunzip(bytes) {
  let at = 10;
  let hold = 0;
  let held = 0;
  let out = new Uint8Array(bytes.length * 8);
  let size = 0;

  const bits = (count) => {
    while (held < count) {
      hold |= bytes[at++] << held;
      held += 8;
    }
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  };
  const put = (byte) => {
    if (size === out.length) {
      const larger = new Uint8Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    out[size++] = byte;
  };
  const decode = ({ counts, symbols }) => {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= bits(1);
      const count = counts[length];
      if (code - count < first) return symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("damaged data");
  };
  const copyStored = () => {
    held = hold = 0;
    const length = bytes[at] | (bytes[at + 1] << 8);
    at += 4;
    for (let i = 0; i < length; i++) put(bytes[at++]);
  };
  const tables = () => {
    const counts = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const small = new Array(19).fill(0);
    for (let i = 0; i < counts[2]; i++) small[CODE_ORDER[i]] = bits(3);
    const codes = tree(small);
    const lengths = [];
    while (lengths.length < counts[0] + counts[1]) {
      const symbol = decode(codes);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) lengths.push(...new Array(3 + bits(2)).fill(lengths[lengths.length - 1]));
      else lengths.push(...new Array(symbol === 17 ? 3 + bits(3) : 11 + bits(7)).fill(0));
    }
    return [tree(lengths.slice(0, counts[0])), tree(lengths.slice(counts[0]))];
  };

  for (let last = false; !last;) {
    last = bits(1) === 1;
    const type = bits(2);
    if (type === 0) {
      copyStored();
      continue;
    }
    const [letters, distances] = type === 2 ? tables() : fixedTables();
    for (let symbol = decode(letters); symbol !== 256; symbol = decode(letters)) {
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      const length = LENGTHS[symbol - 257] + bits(LENGTH_BITS[symbol - 257]);
      const code = decode(distances);
      const back = DISTANCES[code] + bits(code < 2 ? 0 : (code >> 1) - 1);
      for (let i = 0; i < length; i++) put(out[size - back]);
    }
  }
  return out.subarray(0, size);
}

function tree(lengths) {
  const counts = new Array(16).fill(0);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const starts = [0, 0];
  for (let i = 1; i < 15; i++) starts[i + 1] = starts[i] + counts[i];
  const symbols = [];
  lengths.forEach((length, symbol) => {
    if (length) symbols[starts[length]++] = symbol;
  });
  return { counts, symbols };
}

function fixedTables() {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  return [tree(lengths), tree(new Array(30).fill(5))];
}
