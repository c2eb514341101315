/** What commands do to the world, passed in so that a test can watch or replace it. */

export interface Effects {
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  env: NodeJS.ProcessEnv;
  /** The folder the command was started in. */
  cwd: string;
  /** Today as `YYYY-MM-DD`, in UTC. */
  today(): string;
}

export const realEffects: Effects = {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  cwd: process.cwd(),
  today: () => new Date().toISOString().slice(0, 10),
};

/** Ends a command with a message for people and an exit status, without a stack trace. */
export class CliError extends Error {
  readonly exitStatus: number;

  constructor(message: string, exitStatus = 1) {
    super(message);
    this.exitStatus = exitStatus;
  }
}
