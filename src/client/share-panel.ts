/** `<share-panel>`: copies the texts that stand in the page, by one key each, and says that it did. */

class SharePanel extends HTMLElement {
  connectedCallback(): void {
    const buttons = this.querySelector<HTMLElement>('[data-buttons]');
    if (!buttons || !('clipboard' in navigator)) return;
    buttons.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
      button.addEventListener('click', () => void this.#copy(button));
    }
    const share = this.querySelector<HTMLButtonElement>('[data-share]');
    if (share && 'share' in navigator) {
      share.hidden = false;
      share.addEventListener('click', () => {
        // A reader who closes the system's sheet has changed their mind: nothing to tell.
        navigator.share({ title: document.title, url: share.dataset['value'] ?? '' }).catch(() => undefined);
      });
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const form = button.dataset['copy'] ?? '';
    const text = button.dataset['value'] ?? this.#text(form);
    try {
      if (form === 'html') {
        // Both kinds: an editor that knows HTML takes the figure, any other takes its source.
        const kinds = {
          'text/html': new Blob([text], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        };
        await navigator.clipboard.write([new ClipboardItem(kinds)]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      this.#say(`Copied: ${button.textContent.replace(/^Copy (as )?/, '')}.`);
    } catch {
      const details = this.querySelector('details');
      if (details) details.open = true;
      this.#say('The browser did not allow it; the texts stand below.');
    }
  }

  #text(form: string): string {
    return this.querySelector<HTMLTextAreaElement>(`[data-text=${form}]`)?.value ?? '';
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }
}

customElements.define('share-panel', SharePanel);
