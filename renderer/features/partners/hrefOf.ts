/** The address of a partner's page. */
export const pathOf = (id: string): string => `/partners/${encodeURIComponent(id)}`
export const hrefOf = (id: string): string => `#${pathOf(id)}`
