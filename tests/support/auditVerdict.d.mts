export type Verdict =
  | { kind: 'unanswered'; reason: string }
  | { kind: 'answered'; packages: number; open: string[]; explained: string[] }

export function verdictOf(
  text: string,
  explained: Readonly<Record<string, string>>,
  only?: readonly string[],
): Verdict

export function staleOf(verdicts: readonly Verdict[], explained: Readonly<Record<string, string>>): string[]
