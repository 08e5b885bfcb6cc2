// The figures of a round calculated anew from what was answered, to hold the service's against (docs: the definitions of the results page).

const numeric = (values) => values.map(Number).filter(Number.isInteger);
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Of one criterion's answers in one asked state; `answers` as they were given, levels and words. */
export function figures(answers, { min = 1, max = 5 } = {}) {
  const values = numeric(answers);
  const n = values.length;
  const count = (word) => answers.filter((answer) => answer === word).length;
  const mean = n > 0 ? sum(values) / n : null;
  return {
    n,
    cannot_say: count('cannot_say'),
    not_applicable: count('not_applicable'),
    mean,
    sd: n > 1 ? Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1)) : null,
    agreement: n > 1 ? 1 + sum(values.map((value) => Math.log2(1 - Math.abs(value - mean) / (max - min)) / n)) : null,
  };
}

/** Rows of a file without quotes, by column. */
export function parseCsv(text) {
  const [header, ...lines] = text.trimEnd().split('\n').map((line) => line.split(','));
  return { header, rows: lines.map((fields) => Object.fromEntries(fields.map((field, at) => [header[at], field]))) };
}

/** Width and height of a PNG, from its first chunk. */
export function pngSize(bytes) {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
