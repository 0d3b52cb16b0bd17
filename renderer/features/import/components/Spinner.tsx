import css from './spinner.module.css'

/** A small sign that something is under way; the words beside it say what. */
export const Spinner = () => <span className={css.spinner} aria-hidden />
