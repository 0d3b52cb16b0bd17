/**
 * @typedef {{ kind: 'unanswered', reason: string }
 *   | { kind: 'answered', packages: number, open: string[], explained: string[] }} Verdict
 */

/**
 * What the answer of `npm audit --json` means. `explained`: advisories (GHSA-…) that do not touch Tandem, and why.
 * `only`: the packages that are asked about; without it all.
 * @param {string} text @param {Readonly<Record<string, string>>} explained @param {readonly string[]} [only]
 * @returns {Verdict}
 */
export function verdictOf(text, explained, only) {
  const report = parsed(text)
  if (!report?.auditReportVersion || !report.metadata?.dependencies)
    return { kind: 'unanswered', reason: reasonOf(report) }
  const touched = Object.values(report.vulnerabilities ?? {}).filter(
    ({ name }) => only?.includes(name) ?? true,
  )
  const found = new Map(touched.flatMap(advisoriesOf))
  const ids = [...found.keys()]
  return {
    kind: 'answered',
    packages: report.metadata.dependencies.prod ?? 0,
    open: ids.filter(id => !Object.hasOwn(explained, id)).map(id => `${id}: ${found.get(id)}`),
    explained: ids.filter(id => Object.hasOwn(explained, id)).map(id => `${id}: ${explained[id]}`),
  }
}

/**
 * Explanations that have nothing to explain any more.
 * @param {readonly Verdict[]} verdicts @param {Readonly<Record<string, string>>} explained
 */
export const staleOf = (verdicts, explained) =>
  Object.keys(explained).filter(
    id =>
      !verdicts.some(
        one => one.kind === 'answered' && one.explained.some(line => line.startsWith(`${id}: `)),
      ),
  )

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}

/** A package that is touched only through another one names that one; the advisory stands there. @param {any} package_ */
function advisoriesOf({ name, via }) {
  return via
    .filter((/** @type {any} */ one) => typeof one === 'object')
    .map((/** @type {any} */ { url, source, severity, title }) => [
      /GHSA-[\w-]+/.exec(url ?? '')?.[0] ?? String(source),
      `${severity} in ${name}, ${title}`,
    ])
}

/** Without the address of the registry: it may be one nobody else should know. @param {any} report */
function reasonOf(report) {
  const code = report?.error?.code ?? /\b(E[A-Z]{3,})\b/.exec(report?.message ?? '')?.[1]
  const status = report?.statusCode ?? /\b([45]\d\d)\b/.exec(report?.message ?? '')?.[1]
  return [code, status].filter(Boolean).join(' ') || 'it said nothing that npm could read'
}
