// How one of many is found by what is typed, wherever that is done: each word stands in its terms, which are its names,
// how they are typed with Latin letters, and what people call it, in small letters. A Chinese phrase has no spaces: it is
// enough that one of the terms stands in it.

const CHINESE_WORD = /^\p{Script=Han}{2,}$/u;

export function wordsOf(typed) {
  return typed.toLowerCase().split(/\s+/).filter(word => word);
}

export function isFound(terms, words) {
  return words.every(word => terms.includes(word) || standsIn(word, terms));
}

function standsIn(phrase, terms) {
  return CHINESE_WORD.test(phrase) && terms.split(' ').some(term => CHINESE_WORD.test(term) && phrase.includes(term));
}

/** Whether it is called what was typed, and does not only hold it somewhere. */
export function isNamed(terms, typed) {
  return terms.split(' ').includes(typed.trim().toLowerCase());
}
