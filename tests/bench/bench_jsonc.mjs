// The reference of bench_jsonc: the same edits by jsonc-parser, warm. A case line {text, path, value | remove, rounds} in,
// the median in microseconds out.
import readline from 'node:readline';
import { applyEdits, modify } from 'jsonc-parser';

const options = { formattingOptions: { insertSpaces: true, tabSize: 4, eol: '\n' } };
for await (const line of readline.createInterface({ input: process.stdin })) {
  const c = JSON.parse(line), took = [];
  for (let i = 0; i < 2 * c.rounds; i++) {
    const start = process.hrtime.bigint();
    applyEdits(c.text, modify(c.text, c.path, c.remove ? undefined : c.value, options));
    took.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  const warm = took.slice(c.rounds).sort((a, b) => a - b);
  console.log(warm[warm.length >> 1]);
}
