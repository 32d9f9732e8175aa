/** Small things that every part of the page uses. Texts are set as text, never as markup. */

const words = {};

/** Takes the words of the page's language. */
export function setWords(said) {
  Object.assign(words, said);
}

/** The words of a name, with `{0}`, `{1}` … filled in. */
export function say(name, ...values) {
  return (words[name] ?? name).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)]));
}

/** The element of an id. */
export function byId(id) {
  return document.getElementById(id);
}

/** An element with attributes and children; strings are its text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** 128 random bits in hex. */
export function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, '0')).join('');
}

/** What the browser keeps for this page; where it keeps nothing, so does this. */
export const kept = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Private windows and full disks: what waits is in memory still.
    }
  },
  keys(prefix) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  },
};

/** A length of time in words. */
export function duration(ms) {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return say('underMinute');
  return minutes < 60 ? say('minutes', minutes) : say('hours', Math.floor(minutes / 60), minutes % 60);
}
