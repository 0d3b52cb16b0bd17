import { Badge } from '../../../ui/badge/Badge.tsx'
import css from '../partner.module.css'

export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <ul className={css.tags}>
      {tags.map(tag => (
        <li key={tag} dir="auto">
          <Badge>{tag}</Badge>
        </li>
      ))}
    </ul>
  )
}
