// A line of JSON for each test of a file.
export default async function* reporter(source) {
  for await (const { type, data } of source)
    if ((type === 'test:pass' || type === 'test:fail') && data.nesting === 0)
      yield `@@${JSON.stringify({ name: data.name, took: Math.round(data.details.duration_ms), passed: type === 'test:pass', skipped: data.skip !== undefined })}\n`;
}
