/** Who draws the parts that pages of other features show; each is loaded when first drawn. */
export function nameSlots(): void {}
