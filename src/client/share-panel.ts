/** `<share-panel>`: copies the texts that stand in the page, by one key each, and says that it did; offers the system's share sheet where there is one. */
import styles from '../styles/share.css?inline';

class SharePanel extends HTMLElement {
  readonly #status = document.createElement('span');

  connectedCallback(): void {
    if (!('clipboard' in navigator)) return;
    const group = document.createElement('p');
    group.role = 'group';
    group.ariaLabel = 'Copy';
    this.#status.role = 'status';
    const title = document.createElement('b');
    title.textContent = 'Copy';
    group.append(title);
    for (const area of this.querySelectorAll('textarea')) {
      const name = area.labels[0]?.firstChild?.textContent?.trim() ?? '';
      group.append(makeButton(name, () => void this.#copy(area, name)));
    }
    if ('share' in navigator) {
      const share = (): void => {
        // A reader who closes the system's sheet has changed their mind: nothing to tell.
        navigator
          .share({ title: document.title, url: this.querySelector('textarea')?.value ?? '' })
          .catch(() => undefined);
      };
      group.append(makeButton('Share …', share));
    }
    group.append(this.#status);
    this.prepend(group);
  }

  async #copy({ value }: HTMLTextAreaElement, name: string): Promise<void> {
    try {
      if (name === 'HTML') {
        // Both kinds: an editor that knows HTML takes the quotation, any other takes its source.
        const kinds = {
          'text/html': new Blob([value], { type: 'text/html' }),
          'text/plain': new Blob([value], { type: 'text/plain' }),
        };
        await navigator.clipboard.write([new ClipboardItem(kinds)]);
      } else {
        await navigator.clipboard.writeText(value);
      }
      this.#status.textContent = `Copied: ${name}.`;
    } catch {
      const details = this.querySelector('details');
      if (details) details.open = true;
      this.#status.textContent = 'The browser did not allow it; the texts stand below.';
    }
  }
}

function makeButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define('share-panel', SharePanel);
