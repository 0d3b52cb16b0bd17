/** The major version of `electron` in package.json (a unit test keeps the two together). */
export const DECLARED_ELECTRON_MAJOR = 45
const FALLBACK_CHROMIUM_MAJOR = 130

interface Versions {
  readonly electron?: string | undefined
  readonly chrome?: string | undefined
}

const major = (version: string | undefined): number => Number.parseInt(version ?? '', 10)

/** Whether this is the runtime for closed networks instead of the one Tandem is released with. */
export const isFallbackRuntime = ({ electron, chrome }: Versions): boolean =>
  major(electron) !== DECLARED_ELECTRON_MAJOR || major(chrome) === FALLBACK_CHROMIUM_MAJOR

/** One line for the start; undefined with the declared runtime. */
export const fallbackLine = (versions: Versions): string | undefined =>
  isFallbackRuntime(versions)
    ? `This Electron ${versions.electron} is a fall-back for development and tests: it gets no security fixes any more. Released builds use Electron ${DECLARED_ELECTRON_MAJOR}.`
    : undefined
