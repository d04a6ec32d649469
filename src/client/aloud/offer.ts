import words from 'aloud-words';
import { element } from '../page/element.ts';
import { sentencesOf } from './page-text.ts';
import { createSpeaker } from './speaker.ts';

const SPEEDS = [0.75, 1, 1.25, 1.5];

const chineseVoice = (): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)/i.test(lang));
  // Of several, one that needs no network, and Mandarin.
  return (
    voices.find(({ lang, localService }) => localService && /CN|Hans/i.test(lang)) ??
    voices.find(({ localService }) => localService) ??
    voices[0]
  );
};

function offer(place: HTMLElement, main: HTMLElement, voice: SpeechSynthesisVoice): void {
  const button = element('button', { type: 'button', class: 'aloud-offer' }, words.offer ?? '');
  button.onclick = () => {
    place.removeAttribute('open');
    read(main, voice, () => place.querySelector('summary')?.focus());
  };
  place.querySelector('.acts')?.appendChild(button);
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the bar, its buttons and what they do share one state, and its bytes are counted
function read(main: HTMLElement, voice: SpeechSynthesisVoice, leave: () => void): void {
  const said = element('span', { role: 'status' });
  const toggle = element('button', { type: 'button' }, words.pause ?? '');
  const stop = element('button', { type: 'button' }, words.stop ?? '');
  const options = SPEEDS.map((speed) =>
    element('option', { value: String(speed) }, (words.times ?? '').replace('{speed}', String(speed))),
  );
  const speed = element('select', { 'aria-label': words.speed ?? '' }, ...options);
  speed.value = '1';
  const bar = element(
    'div',
    { class: 'aloud-bar', role: 'group', 'aria-label': words.name ?? '' },
    toggle,
    stop,
    speed,
    said,
  );
  const speaker = createSpeaker(voice, sentencesOf(main), (failure) => {
    if (failure) {
      said.textContent = words.failed ?? '';
      show(false);
    } else close();
  });
  let playing = false;
  const show = (plays: boolean) => {
    playing = plays;
    toggle.textContent = (plays ? words.pause : words.play) ?? '';
  };
  const close = () => {
    speaker.stop();
    bar.remove();
    document.documentElement.classList.remove('aloud');
    window.removeEventListener('pagehide', close);
    leave();
  };
  toggle.onclick = () => {
    if (playing) speaker.pause();
    else speaker.play();
    show(!playing);
  };
  stop.onclick = close;
  speed.onchange = () => speaker.setRate(Number(speed.value));
  bar.onkeydown = ({ key }) => {
    if (key === 'Escape') close();
  };
  window.addEventListener('pagehide', close);
  for (const other of Array.from(document.querySelectorAll('.aloud-bar')))
    other.querySelectorAll('button')[1]?.click();
  document.documentElement.classList.add('aloud');
  document.body.appendChild(bar);
  speaker.play();
  show(true);
  toggle.focus();
}

/**
 * Offers in the settings to read the main part aloud, where the device has a Chinese voice; where it has none, nothing is shown.
 * While it reads, the controls stand in a bar at the foot of the window.
 */
export function offerReading(place: HTMLElement, main: HTMLElement): void {
  if (!('speechSynthesis' in window)) return;
  const start = () => {
    const voice = chineseVoice();
    if (!voice) return;
    speechSynthesis.onvoiceschanged = null;
    offer(place, main, voice);
  };
  // Some browsers list their voices only a moment later.
  if (chineseVoice()) start();
  else speechSynthesis.onvoiceschanged = start;
}
