export type Verdict =
  | { kind: 'unanswered'; reason: string }
  | { kind: 'answered'; packages: number; open: string[]; explained: string[]; stale: string[] }

export function verdictOf(text: string, explained: Readonly<Record<string, string>>): Verdict
