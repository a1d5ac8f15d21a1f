const NOT_COPIED = '[data-acts], a, button, dialog, input, select, textarea, [role="alertdialog"]'

/** A copy of the card as it is on the screen: words alone. Nothing in it can be touched, and it holds no file and no key. */
export function copiedSheet(shown: HTMLElement): HTMLElement {
  const copy = shown.cloneNode(true) as HTMLElement
  for (const act of copy.querySelectorAll(NOT_COPIED)) act.remove()
  return copy
}
