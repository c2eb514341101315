/** Astro's language server, spoken to as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY } from './content-folders.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

export interface Place {
  line: number;
  character: number;
}

export interface LanguageServer {
  /** Opens a file, or gives an open one another text. */
  write(path: string, text: string): void;
  /** Tells the server that a file changed on the disk. */
  changed(path: string): void;
  /** Asks about an open file, e.g. `textDocument/hover`. @param place Counted from 0. */
  ask<Answer>(method: string, path: string, place?: Place): Promise<Answer>;
  stop(): void;
}

/** The server's own file, of the version that `astro check` uses. */
function serverFile(): string {
  const check = createRequire(import.meta.url).resolve('@astrojs/check');
  return createRequire(check).resolve('@astrojs/language-server/bin/nodeServer.js');
}

const addressOf = (path: string): string => pathToFileURL(path).href;

/**
 * Starts the server on a folder.
 * @param options What Astro's extension passes on of an editor's settings.
 */
export async function startLanguageServer(
  folder: string,
  options: { contentIntellisense: boolean },
): Promise<LanguageServer> {
  const server = spawn(process.execPath, [serverFile(), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (answer: Message) => void>();
  const versions = new Map<string, number>();
  let asked = 0;
  let received = Buffer.alloc(0);

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const request = async (method: string, params: object): Promise<unknown> => {
    asked += 1;
    const id = asked;
    const answer = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      send({ id, method, params });
    });
    if (answer.error) throw new Error(answer.error.message);
    return answer.result;
  };
  const receive = (message: Message): void => {
    const { id, method, params } = message;
    if (id === undefined) return;
    // The server asks too, for settings and to be told of changes; nothing is set.
    if (method !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
    else waiting.get(id)?.(message);
  };
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(received.toString('utf8', 0, head))?.[1]);
      if (head === -1 || received.length < head + 4 + length) return;
      const body = received.toString('utf8', head + 4, head + 4 + length);
      received = received.subarray(head + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });

  await request('initialize', {
    processId: process.pid,
    rootUri: addressOf(folder),
    workspaceFolders: [{ uri: addressOf(folder), name: 'content' }],
    capabilities: {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {}, completion: {} },
    },
    initializationOptions: {
      typescript: { tsdk: join(REPOSITORY, 'node_modules/typescript/lib') },
      ...options,
    },
  });
  send({ method: 'initialized', params: {} });

  return {
    write(path, text) {
      const uri = addressOf(path);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const method = version === 1 ? 'textDocument/didOpen' : 'textDocument/didChange';
      const textDocument = { uri, version, ...(version === 1 && { languageId: 'markdown', text }) };
      send({ method, params: { textDocument, contentChanges: [{ text }] } });
    },
    changed(path) {
      const changes = [{ uri: addressOf(path), type: 2 }];
      send({ method: 'workspace/didChangeWatchedFiles', params: { changes } });
    },
    async ask<Answer>(method: string, path: string, place?: Place) {
      const params = { textDocument: { uri: addressOf(path) }, ...(place && { position: place }) };
      return (await request(method, params)) as Answer;
    },
    stop: () => void server.kill(),
  };
}
