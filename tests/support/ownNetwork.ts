import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A cable that leads nowhere, with an address and a way out: whatever a program says to the world goes into it and is counted. */
const CABLE = 'wire0'
const SETUP = `
set -e
ip link set lo up
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
ip link add ${CABLE} type veth peer name wire1
ip link set ${CABLE} up
ip link set wire1 up
ip addr add 198.18.0.2/15 dev ${CABLE}
ip route add default via 198.18.0.1 dev ${CABLE}
ip neigh add 198.18.0.1 lladdr 02:00:00:00:00:01 dev ${CABLE}
exec "$@"
`

const inside = (program: readonly string[]): readonly [string, string[]] => {
  const asRoot = process.getuid?.() === 0
  return ['unshare', [asRoot ? '-n' : '-rn', 'sh', '-c', SETUP, 'sh', ...program]]
}

/** Why no network of its own can be made here; undefined: it can. */
export function noOwnNetwork(): string | undefined {
  const [command, args] = inside(['true'])
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return undefined
  return `no network namespace can be made here: ${(error?.message ?? stderr).trim().split('\n')[0]}`
}

/** Runs a program in a network of its own; answers its exit code and what it said. */
export function inOwnNetwork(
  program: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const [command, args] = inside(program)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (said += String(piece)))
    child.on('error', reject)
    child.on('exit', code => resolve({ code, said }))
  })
}

/** How many packets went into the cable so far, as the kernel counts them. */
export function packetsSent(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find(text => text.trim().startsWith(`${CABLE}:`))
  const [, , , , , , , , , , sent] = line?.trim().split(/[\s:]+/) ?? []
  if (sent === undefined) throw new Error('This is not run in a network of its own.')
  return Number(sent)
}
