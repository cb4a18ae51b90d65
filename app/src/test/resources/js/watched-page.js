// Runs before the page's own scripts and keeps what the browser says of speed.
(() => {
  const root = () => document.querySelector("[data-testid='dropzone']")?.shadowRoot;
  const grid = () => root()?.querySelector('jamak-asset-grid')?.shadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // a task of its own after the frame that a callback of requestAnimationFrame belongs to
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(null);
  }));

  const seen = { largest: 0, shift: 0, task: 0, interaction: 0 };
  const observe = (type, act, more) => new PerformanceObserver((list) => list.getEntries().forEach(act))
    .observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', (entry) => { seen.largest = entry.startTime; });
  observe('longtask', (entry) => { seen.task = Math.max(seen.task, entry.duration); });
  observe('event', (entry) => {
    if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration);
  }, { durationThreshold: 16 });
  let session = { first: 0, last: 0, value: 0 };
  observe('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    const { startTime } = entry;
    if (startTime - session.last > 1000 || startTime - session.first > 5000) session = { first: startTime, last: 0, value: 0 };
    session.last = startTime;
    session.value += entry.value;
    seen.shift = Math.max(seen.shift, session.value);
  });

  // observers hear of an entry some time after its frame
  const settled = async () => {
    await painted();
    await new Promise((resolve) => setTimeout(resolve, 200));
  };

  const put = (url, body) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.addEventListener('loadend', () => (request.status === 200 ? resolve() : reject(new Error(`PUT: ${request.status}`))));
    request.open('PUT', url);
    request.send(body);
  });

  window.jamakWatch = {
    async load() {
      await settled();
      return [seen.largest, seen.shift];
    },

    /** The slowest interaction, in ms, since this was asked last; 0: none took 16 ms. */
    async interaction() {
      await settled();
      const { interaction } = seen;
      seen.interaction = 0;
      return interaction;
    },

    /** Whether every picture on the screen is there. */
    pictures() {
      const images = [...grid()?.querySelectorAll('.card img') ?? []];
      return images.length > 0 && images.every((image) => image.complete && !image.hidden);
    },

    /** Goes to the last of so many cards, half a screen a frame, or a whole one where they are many: longest task in ms, most cards in the DOM, frames. */
    async scrollThrough(total) {
      const scroller = grid().querySelector('.scroller');
      const space = grid().querySelector('.space');
      await settled();
      seen.task = 0;
      let most = 0;
      let frames = 0;
      const step = scroller.clientHeight / (total > 2000 ? 1 : 2);
      const end = () => space.getAttribute('aria-rowcount') === String(total)
        && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      for (const until = performance.now() + 240_000; !end(); frames++) {
        if (performance.now() > until) throw new Error(`${space.childElementCount} cards at ${scroller.scrollTop} px (expected: the last of ${total})`);
        scroller.scrollTop += step;
        await frame();
        most = Math.max(most, space.querySelectorAll('.card').length);
      }
      await settled();
      return [seen.task, most, frames];
    },

    /** Drops files of jamakFiles: ms to the paint of their first card, cards in that frame, longest task in ms of the second after. */
    async drop(names) {
      const space = grid().querySelector('.space');
      const cards = () => [...space.querySelectorAll('.card')].filter((card) => names.includes(card.querySelector('.name').textContent)).length;
      let from = 0;
      window.addEventListener('drop', () => { from = performance.now(); }, { capture: true, once: true });
      const first = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (cards() === 0) return;
          observer.disconnect();
          resolve(painted().then((at) => [at - from, cards()]));
        });
        observer.observe(space, { childList: true });
      });
      seen.task = 0;
      jamakFiles.drop(names);
      const answer = await first;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return [...answer, seen.task];
    },

    /** Seconds for the parts of the files in `#bare`, six at once, with nothing but the requests. */
    async bare(plans) {
      const files = [...document.querySelector('#bare').files];
      const queue = plans.flatMap(({ urls, size }, i) =>
        urls.map((url, part) => [url, files[i].slice(part * size, (part + 1) * size)]));
      const from = performance.now();
      await Promise.all(Array.from({ length: 6 }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) await put(...next);
      }));
      return (performance.now() - from) / 1000;
    },

    /** From now on the parts of an upload are counted. */
    watchUpload() {
      performance.clearResourceTimings();
      performance.setResourceTimingBufferSize(10_000);
      this.chosen = 0;
      root().querySelector("[data-testid='upload-input']").addEventListener('change', () => { this.chosen = performance.now(); }, { capture: true, once: true });
      return [];
    },

    /** Seconds from the choice of the files to the answer of the last part; parts. */
    uploaded() {
      const parts = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('partNumber='));
      return [(Math.max(...parts.map((entry) => entry.responseEnd)) - this.chosen) / 1000, parts.length];
    },
  };
})();
