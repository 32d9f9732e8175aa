/** Columns and colors of what is written to: `--no-color` before NO_COLOR before FORCE_COLOR before whether it is a terminal. */
export function terminal(wanted: boolean, toScreen: boolean): { width: number; color: boolean } {
  const { env } = process;
  const screen = toScreen && process.stdout.isTTY === true;
  const asked = Number(env.COLUMNS);
  const width = screen ? process.stdout.columns || 80 : Number.isInteger(asked) && asked >= 40 ? asked : 120;
  const color = wanted && toScreen && !env.NO_COLOR && (forced(env.FORCE_COLOR) || (screen && env.TERM !== 'dumb'));
  return { width, color };
}

function forced(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}

/** Whether this is a job of a CI system, where nobody reads along and logs are kept: `CI` has any value. */
export function isCi(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.CI !== undefined && env.CI !== '';
}
