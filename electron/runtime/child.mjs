import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

const GRACE_MS = 10_000

/**
 * Runs a program in the foreground and answers its exit code (128 + number when a signal ended it). A signal to
 * us ends it: an interactive Ctrl-C reaches the whole group by itself, and sending it twice would cut short a
 * program that is closing its files.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {string} [cwd]
 * @returns {Promise<number>}
 */
export function foreground(command, args, env = process.env, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    /** @type {NodeJS.Timeout | undefined} */
    let kill
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      kill ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, end)
    const done = () => {
      clearTimeout(kill)
      for (const signal of signals) process.off(signal, end)
    }
    child.on('error', error => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * Runs a program in the background and answers what it printed; only the caller decides what of it is shown.
 * @param {string} command @param {string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function quietly(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** The npm that started us, or else the one on the path. @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export function npm(args, env = process.env) {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return quietly(process.execPath, [own, ...args], { env })
  return process.platform === 'win32'
    ? quietly('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], { env })
    : quietly('npm', args, { env })
}
