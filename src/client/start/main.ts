/**
 * The inline script of the page beside an unpacked folder. A viewer of zips opens a page without what stands beside it:
 * where a picture of the folder does not arrive, the page says what to do.
 */
const said = document.querySelector<HTMLElement>('[data-beside]');
if (said) {
  const picture = new Image();
  picture.onerror = () => {
    said.hidden = false;
  };
  picture.src = said.dataset.beside ?? '';
}
