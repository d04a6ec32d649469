/** What an element may hold: nodes and texts, in lists too; what is missing is left out. */
export type Content = Node | string | false | undefined | Content[];

/** A text is always a text, so nothing a reader types becomes markup. */
function fill(parent: HTMLElement, content: Content): void {
  if (Array.isArray(content)) for (const each of content) fill(parent, each);
  else if (content) parent.append(content);
}

/** A new element with its content; an attribute is empty where its word is missing, and a function hears of the event of its name. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined | (() => void)>,
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (typeof value === 'function') created.addEventListener(key, value);
    else created.setAttribute(key, value ?? '');
  }
  fill(created, content);
  return created;
}

/**
 * Puts other content into a place. If the focus was in it, the control of the same `data-name` takes it again, or, where there
 * is none, the place, if it has a `tabindex`: who reads by keyboard or ear stays where they were.
 */
export function replaceContent(place: HTMLElement, ...content: Content[]): void {
  const held = document.activeElement;
  const name = held && place.contains(held) ? held.getAttribute('data-name') : undefined;
  place.textContent = '';
  fill(place, content);
  if (name === undefined) return;
  const controls = Array.from(place.querySelectorAll<HTMLElement>('[data-name]'));
  (controls.find((control) => control.getAttribute('data-name') === name) ?? place).focus();
}

/** Fills `{name}` places of an interface word. */
export function fillWord(template: string | undefined, values: Record<string, string>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
