// Loa's one script. Pages read well without it; it adds progress, live updates, countdowns, and guards against double clicks.
(() => {
  'use strict';

  // --- live: the server says that something changed, and the parts marked with hx-trigger="changed" fetch themselves anew.
  const lost = document.getElementById('lost');
  const address = document.body.dataset.live;
  let stream = null;
  let pending = 0;
  const parts = () => document.querySelectorAll('[hx-trigger*="changed from:body"]');
  const tell = () => {
    if (!pending) {
      pending = setTimeout(() => { pending = 0; document.body.dispatchEvent(new CustomEvent('changed')); }, 250);
    }
  };
  const listen = () => {
    if (!address || !parts().length || !window.EventSource) return;
    stream = new EventSource(address);
    stream.onopen = () => { if (!lost.hidden) { lost.hidden = true; tell(); } };
    stream.onmessage = tell;
    stream.onerror = () => {
      lost.hidden = false;
      // A stream that the server refused is closed for good; try again in a while.
      // Meanwhile the parts are fetched anew, which leads to the sign-in when it was the session that ended.
      if (stream.readyState === EventSource.CLOSED) { tell(); setTimeout(listen, 5000); }
    };
  };
  listen();
  addEventListener('pagehide', () => stream && stream.close());
  addEventListener('pageshow', event => { if (event.persisted) { listen(); tell(); } });
  document.body.addEventListener('htmx:sendError', () => { lost.hidden = false; });
  document.body.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful && (!stream || stream.readyState === EventSource.OPEN)) lost.hidden = true;
    if (event.detail.xhr && event.detail.xhr.status === 401) location.assign('/sign-in?next=' + encodeURIComponent(location.pathname));
  });

  // --- what a person has folded out stays so when its part is fetched anew.
  let unfolded = [];
  document.body.addEventListener('htmx:beforeSwap', event => {
    unfolded = [...event.detail.target.querySelectorAll('details[id][open]')].map(part => part.id);
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    unfolded.forEach(id => { const part = document.getElementById(id); if (part) part.open = true; });
    unfolded = [];
  });

  // --- forms: one press is one act, and a grave act is asked about.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.confirm && !confirm(form.dataset.confirm)) { event.preventDefault(); return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    // Disabled a moment later, so that the pressed button's own value is still sent.
    setTimeout(() => form.querySelectorAll('button').forEach(button => { button.disabled = true; }), 0);
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }));

  // --- countdown to an instant.
  const count = () => document.querySelectorAll('[data-until]').forEach(mark => {
    const left = Math.round((Date.parse(mark.dataset.until) - Date.now()) / 1000);
    mark.textContent = left > 0 ? Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') : mark.dataset.over;
  });
  if (document.querySelector('[data-until]')) { count(); setInterval(count, 1000); }

  // --- slider with its number.
  document.addEventListener('input', event => {
    const shown = event.target.dataset && event.target.dataset.shows && document.getElementById(event.target.dataset.shows);
    if (shown) shown.textContent = event.target.value;
  });

  // --- the kind of schedule shows only its own fields.
  const kind = form => form.querySelectorAll('[data-kind]').forEach(part => {
    const chosen = form.querySelector('input[name=kind]:checked');
    part.hidden = !chosen || !part.dataset.kind.split(' ').includes(chosen.value);
  });
  document.querySelectorAll('form[data-kinds]').forEach(form => { kind(form); form.addEventListener('change', () => kind(form)); });

  // --- what is chosen from a list of clips to listen to: one plays at a time.
  document.addEventListener('play', event => document.querySelectorAll('audio').forEach(other => { if (other !== event.target) other.pause(); }), true);

  // --- today: how far what is on air has come, between two fetches of the part.
  const advance = () => document.querySelectorAll('progress[data-since]').forEach(bar => {
    bar.value = Math.max(0, Math.min(100, 100 * (Date.now() - Date.parse(bar.dataset.since)) / Number(bar.dataset.length)));
  });
  setInterval(advance, 1000);
})();
