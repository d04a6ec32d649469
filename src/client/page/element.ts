/** A new element with attributes and children, empty where a word is missing; text is always text, so nothing a reader types becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined>,
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const key of Object.keys(attributes)) created.setAttribute(key, attributes[key] ?? '');
  for (const child of children) created.append(child ?? '');
  return created;
}

/** Empties an element and puts the children in. */
export function replaceContent(parent: HTMLElement, ...children: Node[]): void {
  parent.textContent = '';
  parent.append(...children);
}

/** Fills `{name}` places of an interface word. */
export function fillWord(template: string | undefined, values: Record<string, string>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
