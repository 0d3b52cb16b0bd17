import { type DealAnswers, FEW_ROWS } from './answer.ts'
import { applyPatch, type DealPatch, rowsBefore } from './dealPatch.ts'
import type { FollowedList, ListChange, PackedAnswer } from './followedList.ts'
import type { DealQuery, DealsAbout } from './query.ts'

/** What a window is told of a list: the whole of it, or what changed since it was told last. */
export type ListNews = { readonly watch: string } & (
  | { readonly answer: PackedAnswer }
  | { readonly change: ListChange }
)

/** The lists windows look at, brought up to date change by change. */
export class FollowedLists {
  readonly #queries = new Map<string, DealQuery>()
  readonly #lists = new Map<string, FollowedList>()

  watch(watch: string, query: DealQuery): void {
    this.#queries.set(watch, query)
    this.#lists.delete(watch)
  }

  unwatch(watch: string): void {
    this.#queries.delete(watch)
    this.#lists.delete(watch)
  }

  whole(watch: string, answers: DealAnswers, about: DealsAbout): ListNews | undefined {
    const query = this.#queries.get(watch)
    if (!query) return undefined
    const list = answers.follow(query, about)
    this.#lists.set(watch, list)
    return { watch, answer: list.whole() }
  }

  all(answers: DealAnswers, about: DealsAbout): readonly ListNews[] {
    return [...this.#queries.keys()].flatMap(watch => this.whole(watch, answers, about) ?? [])
  }

  /** Applies a patch to the columns, and tells what it does to each list. */
  patch(answers: DealAnswers, patch: DealPatch, about: DealsAbout): readonly ListNews[] {
    const { columns } = answers
    const before = rowsBefore(columns, patch)
    const few = before.length + patch.put.length <= FEW_ROWS
    if (few) for (const list of this.#lists.values()) list.lift(before)
    const after = applyPatch(columns, patch)
    answers.touch(after)
    if (!few) return this.all(answers, about)
    const rows = [...new Set([...before, ...after])]
    return [...this.#queries.keys()].flatMap(watch => {
      const change = this.#lists.get(watch)?.settle(rows, about)
      return change ? { watch, change } : (this.whole(watch, answers, about) ?? [])
    })
  }
}
