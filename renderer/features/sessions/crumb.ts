/** Where a session belongs. */
export const CRUMB = { label: 'Sessions', href: '#/sessions' }
