/** A vitest reporter that names every skipped test and the reason it gave. */
export default class SkipReasons {
  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const result = test.result()
    if (result.state === 'skipped')
      console.log(`skipped: ${test.fullName}${result.note ? ` (${result.note})` : ''}`)
  }
}
