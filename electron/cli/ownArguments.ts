/**
 * Switches of Chromium, Electron and Node that stand among ours in `process.argv`. Named by family, so that
 * a misspelt option of ours is still found to be wrong.
 */
const SWITCH =
  /^--?(no-sandbox|no-zygote|no-first-run|no-proxy-server|single-process|in-process-gpu|headless|incognito|lang|js-flags|user-data-dir|class|name|v|vmodule|psn_\w+|((disable|enable|force|ozone|use|ignore|log|trace|remote|inspect|proxy|host|auth|allow|password|gpu|gl|num-raster|renderer|wayland|gtk|x11|xsession|test-type|original-process|window|widevine|net|ssl|secure|autoplay|device|blink|unsafely|crash|display|desktop|wm)(-[\w-]+)?))(=.*)?$/

const FIRST_WORDS: ReadonlySet<string> = new Set(['import', 'export', '--help', '-h', '--version'])

const isSwitch = (argument: string): boolean => SWITCH.test(argument)

/**
 * The arguments of a command-line job, or undefined when a window is wanted. Unpackaged they follow `--cli`
 * (what stands before it belongs to the runtime); packaged, `tandem import …` is enough.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): readonly string[] | undefined {
  const marker = argv.indexOf('--cli', 1)
  if (marker > 0) return withoutSwitches(argv.slice(marker + 1))
  if (!packaged) return undefined
  const own = withoutSwitches(argv.slice(1))
  return FIRST_WORDS.has(own[0] ?? '') ? own : undefined
}

/** After `--` everything is taken as it is: a file may be called like a switch. */
function withoutSwitches(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  const checked = end < 0 ? argv : argv.slice(0, end)
  return [...checked.filter(argument => !isSwitch(argument)), ...(end < 0 ? [] : argv.slice(end))]
}
