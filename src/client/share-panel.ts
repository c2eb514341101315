/** `<share-panel>`: copies the texts that stand in the page, by one key each, and says that it did; offers the system's share sheet where there is one. */

class SharePanel extends HTMLElement {
  connectedCallback(): void {
    const group = this.querySelector<HTMLElement>('[role=group]');
    if (!group || !('clipboard' in navigator)) return;
    group.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[value]')) {
      button.addEventListener('click', () => void this.#copy(button));
    }
    if (!('share' in navigator)) return;
    const share = document.createElement('button');
    share.type = 'button';
    share.textContent = 'Share …';
    share.addEventListener('click', () => {
      // A reader who closes the system's sheet has changed their mind: nothing to tell.
      navigator.share({ title: document.title, url: this.#text('link') }).catch(() => undefined);
    });
    group.querySelector('[role=status]')?.before(share);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const text = this.#text(button.value);
    try {
      if (button.value === 'html') {
        // Both kinds: an editor that knows HTML takes the quotation, any other takes its source.
        const kinds = {
          'text/html': new Blob([text], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        };
        await navigator.clipboard.write([new ClipboardItem(kinds)]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      this.#say(`Copied: ${button.textContent}.`);
    } catch {
      const details = this.querySelector('details');
      if (details) details.open = true;
      this.#say('The browser did not allow it; the texts stand below.');
    }
  }

  #text(form: string): string {
    return this.querySelector<HTMLTextAreaElement>(`[name=${form}]`)?.value ?? '';
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }
}

customElements.define('share-panel', SharePanel);
