/** Adds all of `more` to the end of `list`. `push(...more)` passes each as an argument, and more than some 120,000 arguments end the program. */
export function append<T>(list: T[], more: readonly T[]): void {
  // The length is taken first: `more` may be `list` itself.
  const { length } = more;
  for (let i = 0; i < length; i++) list.push(more[i]!);
}

/** Keeps an answer under what was asked, and gives it. When so many are kept, all are let go of: what is asked most is soon there again. */
export function keep<Asked, Answer>(answers: Map<Asked, Answer>, asked: Asked, answer: Answer, max: number): Answer {
  if (answers.size >= max) answers.clear();
  answers.set(asked, answer);
  return answer;
}
