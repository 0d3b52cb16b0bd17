import type { Answer, Endpoint, SyncCall, SyncCalls } from '@shared/sync/protocol.ts'
import type { LineFault, SimNode } from './simNode.ts'

/** What goes wrong with one call. `twice`: a push is delivered two times, the second answer comes back. */
export type Fault = LineFault | 'twice'

interface Options {
  /** The node that answers now: a device may meet another one each time. */
  readonly node: () => SimNode
  readonly fault: () => Fault
}

/** How one device reaches the nodes of a server. Its place in the feed is one for each node, as a cluster's is. */
export function deviceEndpoint({ node, fault }: Options): Endpoint {
  async function changes(
    { since, ...rest }: SyncCalls['changes']['input'],
    wrong: LineFault,
  ): Promise<Answer<'changes'>> {
    const at = node()
    const places = placesOf(since)
    const here = places[at.name]
    const input = { ...rest, ...(here !== undefined && { since: here }) }
    const answer = await at.over(wrong).call('changes', input)
    if (!answer.ok) return answer
    const next = JSON.stringify({ ...places, [at.name]: answer.value.since })
    return { ok: true, value: { ...answer.value, since: next } }
  }

  const once = <C extends SyncCall>(call: C, input: SyncCalls[C]['input'], wrong: LineFault) =>
    call === 'changes'
      ? (changes(input as SyncCalls['changes']['input'], wrong) as Promise<Answer<C>>)
      : node().over(wrong).call(call, input)

  return {
    async call(call, input) {
      const wrong = fault()
      if (wrong === 'twice' && call === 'push') await once(call, input, 'none')
      return once(call, input, wrong === 'twice' ? 'none' : wrong)
    },
  }
}

const placesOf = (since: string | undefined): Readonly<Record<string, string>> =>
  since === undefined ? {} : (JSON.parse(since) as Record<string, string>)
