// Where a bulletin's audio comes from: files sent in parts, the microphone, or a machine that reads the text. Loaded by the forms that need it.
(() => {
  'use strict';

  const language = document.documentElement.lang;
  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', () => { clearTimeout(timer); done(); }, { once: true });
  });
  const clock = seconds => Math.floor(seconds / 60) + ':' + (seconds % 60).toFixed(1).padStart(4, '0').replace('.', language === 'vi' ? ',' : '.');
  const toSignIn = () => location.assign('/sign-in?next=' + encodeURIComponent(location.pathname));

  class Refused extends Error {}

  const ask = async (method, address, body) => {
    const answer = await fetch(address, {
      method, body: body && JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json, application/problem+json, audio/*', 'Accept-Language': language },
    });
    if (answer.status === 401) { toSignIn(); throw new Refused(''); }
    if (answer.status >= 500 && answer.status !== 502) throw new TypeError('server');
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      const refused = new Refused(problem.detail || '');
      refused.status = answer.status;
      throw refused;
    }
    return answer;
  };

  // --- a file in parts: what has come stays, and a lost line only makes it wait.
  const PART = 4 * 1024 * 1024;
  const HASHED = 64 * 1024 * 1024;
  const hash = async file => {
    if (!window.crypto || !crypto.subtle || file.size > HASHED) return undefined;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  };
  const sendPart = (address, file, offset, progress, sending) => new Promise((done, failed) => {
    const request = sending.request = new XMLHttpRequest();
    request.open('PATCH', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Upload-Offset', String(offset));
    request.timeout = 120000;
    request.upload.onprogress = event => progress(Math.floor((offset + event.loaded) * 100 / file.size), false);
    request.onerror = request.ontimeout = () => failed(new TypeError('lost'));
    request.onabort = () => failed(new Refused(''));
    request.onload = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch (unreadable) { /* the status says enough */ }
      if (request.status === 401) { toSignIn(); failed(new Refused('')); }
      else if (request.status < 300) done(answer);
      else if (request.status === 409 && typeof answer.offset === 'number') done({ offset: answer.offset });
      else if (request.status >= 500 || request.status === 409) failed(new TypeError('server'));
      else { const refused = new Refused(answer.detail || ''); refused.status = request.status; failed(refused); }
    };
    request.send(file.slice(offset, offset + PART));
  });
  const upload = async (clips, file, about, progress, sending) => {
    const sha256 = await hash(file);
    const begin = { name: file.name.slice(0, 300), size: file.size, sha256, ...about };
    let begun = null;
    for (let failures = 0; ;) {
      try {
        if (!begun) begun = await (await ask('POST', clips + '/uploads', begin)).json();
        if (begun.clip) return begun.clip;
        const address = clips + '/uploads/' + begun.id;
        if (failures) begun = { ...begun, ...await (await ask('GET', address)).json() };
        while (!begun.clip && begun.offset < begun.size) {
          progress(Math.floor(begun.offset * 100 / file.size), false);
          begun = { ...begun, ...await sendPart(address, file, begun.offset, progress, sending) };
          failures = 0;
        }
        if (begun.clip) return begun.clip;
        throw new TypeError('incomplete');
      } catch (failure) {
        if (failure instanceof Refused && !(failure.status === 404 && begun)) throw failure;
        if (failure instanceof Refused) begun = null;
        if (sending.stopped) throw new Refused('');
        progress(null, true);
        await pause(Math.min(15000, 1000 * 2 ** failures++));
      }
    }
  };
  const titleOf = file => file.name.replace(/\p{C}/gu, '').replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ').slice(0, 200);

  // --- head and tail on a picture of the sound.
  const trimmer = box => {
    const canvas = box.querySelector('canvas');
    const from = box.querySelector('[data-from]');
    const to = box.querySelector('[data-to]');
    let peaks = [];
    let length = 0;
    from.disabled = to.disabled = true;
    const at = () => ({ from: from.value * length / 1000, to: to.value * length / 1000, whole: from.value === '0' && to.value === '1000' });
    const draw = () => {
      const paint = canvas.getContext('2d');
      const ink = getComputedStyle(canvas).color;
      paint.clearRect(0, 0, canvas.width, canvas.height);
      peaks.forEach((peak, index) => {
        const x = index * canvas.width / peaks.length;
        const inside = x >= from.value * canvas.width / 1000 && x <= to.value * canvas.width / 1000;
        const height = Math.max(2, peak * (canvas.height - 8) / 100);
        paint.globalAlpha = inside ? 1 : .25;
        paint.fillStyle = ink;
        paint.fillRect(x, (canvas.height - height) / 2, Math.max(1, canvas.width / peaks.length - .4), height);
      });
      paint.globalAlpha = 1;
      [from, to].forEach(mark => paint.fillRect(Math.min(canvas.width - 3, mark.value * canvas.width / 1000), 0, 3, canvas.height));
      box.querySelector('[data-shows-from]').textContent = clock(at().from);
      box.querySelector('[data-shows-to]').textContent = clock(at().to);
    };
    const kept = moved => {
      const least = Math.ceil(1000 / Math.max(1, length));
      if (to.value - from.value < least) {
        if (moved === from) from.value = Math.max(0, to.value - least); else to.value = Math.min(1000, Number(from.value) + least);
      }
      draw();
    };
    from.addEventListener('input', () => kept(from));
    to.addEventListener('input', () => kept(to));
    const drag = event => {
      if (from.disabled) return;
      const place = canvas.getBoundingClientRect();
      const value = Math.round((event.clientX - place.left) * 1000 / place.width);
      const mark = Math.abs(value - from.value) <= Math.abs(value - to.value) ? from : to;
      mark.value = value;
      kept(mark);
    };
    canvas.addEventListener('pointerdown', event => { canvas.setPointerCapture(event.pointerId); drag(event); });
    canvas.addEventListener('pointermove', event => { if (event.buttons) drag(event); });
    return {
      at,
      show: (shown, seconds) => { peaks = shown; length = seconds; from.value = 0; to.value = 1000; from.disabled = to.disabled = false; draw(); },
      play: audio => {
        audio.currentTime = at().from;
        audio.play();
        const end = () => { if (audio.currentTime >= at().to) { audio.pause(); audio.removeEventListener('timeupdate', end); } };
        audio.addEventListener('timeupdate', end);
      },
    };
  };
  const peaksOf = (samples, columns) => {
    const step = Math.max(1, Math.floor(samples.length / columns));
    const peaks = [];
    for (let column = 0; column < columns; column++) {
      let peak = 0;
      for (let index = column * step; index < Math.min(samples.length, (column + 1) * step); index++) peak = Math.max(peak, Math.abs(samples[index]));
      peaks.push(peak * 100);
    }
    const loudest = Math.max(1, ...peaks);
    return peaks.map(peak => peak * 100 / loudest);
  };

  // --- the microphone.
  const recorder = (box, use) => {
    const part = name => box.querySelector('[data-' + name + ']');
    const wave = trimmer(part('trim'));
    const audio = part('listen');
    let recording = null;
    let file = null;
    const wrong = message => { part('wrong').hidden = !message; part('wrong').textContent = message || ''; };
    const shows = state => {
      part('start').hidden = state !== 'idle';
      part('stop').hidden = part('time').hidden = part('level').hidden = state !== 'recording';
      part('recorded').hidden = state !== 'recorded';
    };
    const meter = (context, stream) => {
      const analyser = context.createAnalyser();
      analyser.fftSize = 2048;
      context.createMediaStreamSource(stream).connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      const begun = performance.now();
      let held = 0;
      return setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        held = Math.max(peak, held * .9);
        part('level').querySelector('meter').value = Math.max(0, Math.min(100, 100 + 20 * Math.log10(held + 1e-6) * 100 / 60));
        const words = held < .03 ? box.dataset.quiet : held > .95 ? box.dataset.loud : box.dataset.fine;
        if (part('level-words').textContent !== words) part('level-words').textContent = words;
        part('time').textContent = clock((performance.now() - begun) / 1000);
      }, 100);
    };
    const start = async () => {
      wrong('');
      if (!window.isSecureContext || !navigator.mediaDevices || !window.MediaRecorder) { wrong(box.dataset.insecure); return; }
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true } });
      } catch (refused) { wrong(box.dataset.refused); return; }
      const type = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'].find(kind => MediaRecorder.isTypeSupported(kind));
      const media = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 96000 });
      const context = new AudioContext();
      const pieces = [];
      const timer = meter(context, stream);
      media.ondataavailable = event => pieces.push(event.data);
      media.onstop = async () => {
        clearInterval(timer);
        stream.getTracks().forEach(track => track.stop());
        recording = null;
        const blob = new Blob(pieces, { type });
        const now = new Date();
        const stamp = [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()].map(number => String(number).padStart(2, '0')).join('');
        file = new File([blob], box.dataset.name + ' ' + stamp + (type.includes('mp4') ? '.m4a' : type.includes('ogg') ? '.ogg' : '.webm'), { type });
        try {
          const sound = await context.decodeAudioData(await blob.arrayBuffer());
          wave.show(peaksOf(sound.getChannelData(0), 500), sound.duration);
        } catch (unreadable) { wrong(box.dataset.refused); shows('idle'); return; }
        finally { context.close(); }
        if (audio.src) URL.revokeObjectURL(audio.src);
        audio.src = URL.createObjectURL(blob);
        shows('recorded');
      };
      media.start(1000);
      recording = media;
      shows('recording');
    };
    part('start').addEventListener('click', start);
    part('stop').addEventListener('click', () => recording && recording.stop());
    part('again').addEventListener('click', () => { audio.pause(); file = null; shows('idle'); start(); });
    part('play').addEventListener('click', () => wave.play(audio));
    part('use').addEventListener('click', () => {
      const kept = wave.at();
      use(file, { origin: 'RECORDED', ...(kept.whole ? {} : { from: Math.round(kept.from * 1000), to: Math.round(kept.to * 1000) }) });
    });
    addEventListener('beforeunload', event => { if (recording || (file && !part('recorded').hidden && !box.dataset.used)) event.preventDefault(); });
  };

  // --- a machine reads the text.
  const speech = (box, form, made) => {
    const part = name => box.querySelector('[data-' + name + ']');
    const asked = () => ({ text: form.querySelector('[name=text]').value, accent: part('accent').value, rate: Number(part('rate').value), title: form.querySelector('[name=title]').value });
    const doing = (button, act) => button && button.addEventListener('click', async () => {
      button.disabled = true;
      part('wrong').hidden = true;
      try { await act(); } catch (failure) { part('wrong').hidden = false; part('wrong').textContent = failure instanceof Refused && failure.message || box.dataset.failed; }
      button.disabled = false;
    });
    const read = async () => {
      const reading = await (await ask('POST', box.dataset.speech + '/reading', asked())).json();
      const shown = part('reading').querySelector('.reading');
      shown.replaceChildren(...reading.pieces.map(piece => {
        if (piece.written === piece.spoken) return document.createTextNode(piece.spoken);
        const mark = document.createElement('mark');
        mark.title = piece.written;
        mark.textContent = piece.spoken;
        return mark;
      }));
      part('reading').hidden = false;
    };
    doing(part('read'), read);
    doing(part('preview'), async () => {
      await read();
      const sound = await (await ask('POST', box.dataset.speech + '/preview', asked())).blob();
      const audio = part('listen');
      if (audio.src) URL.revokeObjectURL(audio.src);
      audio.src = URL.createObjectURL(sound);
      audio.hidden = false;
      audio.play();
    });
    doing(part('make'), async () => { await read(); made((await (await ask('POST', box.dataset.speech + '/clips', asked())).json()).clip, ''); });
  };

  // --- the form of one bulletin.
  document.querySelectorAll('form[data-upload]:not([data-several])').forEach(form => {
    const drop = form.querySelector('.drop');
    const picker = form.querySelector('input[type=file]');
    const progress = form.querySelector('[data-progress]');
    const refused = form.querySelector('[data-refused]');
    const sound = form.querySelector('[data-sound]');
    const buttons = form.querySelectorAll('button[name=then]');
    let sending = null;
    let suggested = '';

    const ended = message => {
      sending = null;
      progress.hidden = true;
      buttons.forEach(button => { button.disabled = false; });
      refused.hidden = !message;
      refused.textContent = message || '';
      picker.value = '';
    };
    const shown = (percent, waiting) => {
      progress.hidden = false;
      if (percent !== null) progress.querySelector('progress').value = percent;
      progress.querySelector('label').textContent = waiting ? form.dataset.waiting : form.dataset.sending + ' · ' + percent + ' %';
    };
    const use = (clip, sentAs) => {
      form.querySelector('input[name=clip]').value = clip;
      drop.querySelector('label').textContent = form.dataset.replace;
      htmx.ajax('GET', form.dataset.panel + clip + (sentAs ? '?sent-as=' + encodeURIComponent(sentAs) : ''), { target: sound, swap: 'innerHTML' });
    };
    const send = async (file, about) => {
      if (sending) { sending.stopped = true; if (sending.request) sending.request.abort(); }
      refused.hidden = true;
      // What is too large is not sent at all.
      if (file.size > Number(form.dataset.limit)) { ended(form.dataset.large); return; }
      buttons.forEach(button => { button.disabled = true; });
      shown(0, false);
      const mine = sending = {};
      try {
        const clip = await upload(form.dataset.upload, file, about, (percent, waiting) => mine === sending && shown(percent, waiting), mine);
        if (mine !== sending) return;
        ended('');
        const title = form.querySelector('input[name=title]');
        if (about.origin !== 'RECORDED' && (!title.value || title.value === suggested)) title.value = suggested = titleOf(file);
        use(clip, file.name.slice(0, 300));
      } catch (failure) { if (mine === sending) ended(failure.message || form.dataset.broken); }
    };
    picker.addEventListener('change', () => { if (picker.files.length) send(picker.files[0], {}); });
    ['dragenter', 'dragover'].forEach(name => drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('over'); }));
    ['dragleave', 'drop'].forEach(name => drop.addEventListener(name, event => { event.preventDefault(); drop.classList.remove('over'); }));
    drop.addEventListener('drop', event => { if (event.dataTransfer.files.length) send(event.dataTransfer.files[0], {}); });
    addEventListener('beforeunload', event => { if (sending) event.preventDefault(); });
    form.querySelectorAll('[data-recorder]').forEach(box => recorder(box, (file, about) => { box.dataset.used = 'yes'; send(file, about); }));
    form.querySelectorAll('[data-speech]').forEach(box => speech(box, form, use));

    // Trimming of what is here already: offered inside the form, where the new clip can take the old one's place.
    const offerTrimming = () => sound.querySelectorAll('[data-trim-clip]').forEach(box => {
      if (!box.hidden) return;
      box.hidden = false;
      box.addEventListener('toggle', async () => {
        if (!box.open || box.dataset.ready) return;
        box.dataset.ready = 'yes';
        const wave = trimmer(box.querySelector('[data-trim]'));
        const picture = await (await ask('GET', box.dataset.trimClip + '/waveform')).json();
        wave.show(picture.peaks, picture.milliseconds / 1000);
        const audio = box.closest('[data-clip]').querySelector('audio');
        box.querySelector('[data-play]').addEventListener('click', () => wave.play(audio));
        box.querySelector('[data-cut]').addEventListener('click', async event => {
          event.target.disabled = true;
          const kept = wave.at();
          try { use((await (await ask('POST', box.dataset.trimClip + '/parts', { from: Math.round(kept.from * 1000), to: Math.round(kept.to * 1000) })).json()).id, ''); } catch (failure) {
            const told = box.querySelector('[data-wrong]');
            told.hidden = false;
            told.textContent = failure.message || form.dataset.broken;
            event.target.disabled = false;
          }
        });
      });
    });
    document.body.addEventListener('htmx:afterSettle', offerTrimming);
    offerTrimming();
  });

  // --- several files at once: each its own line, two on the way at a time.
  document.querySelectorAll('form[data-several]').forEach(form => {
    const drop = form.querySelector('.drop');
    const picker = form.querySelector('input[type=file]');
    const list = form.querySelector('.files');
    const row = form.querySelector('template');
    const save = form.querySelector('button[name=then]');
    const waiting = [];
    let busy = 0;
    const settle = () => { save.disabled = busy > 0 || waiting.length > 0 || !list.querySelector('[name=clip]'); };
    const next = () => {
      while (busy < 2 && waiting.length) { busy++; waiting.shift()().finally(() => { busy--; next(); }); }
      settle();
    };
    const add = file => {
      const line = row.content.firstElementChild.cloneNode(true);
      const told = line.querySelector('[data-told]');
      const bar = line.querySelector('progress');
      const title = line.querySelector('[name=title]');
      const sending = {};
      title.value = titleOf(file);
      title.setAttribute('aria-label', title.getAttribute('aria-label') + ' · ' + file.name);
      bar.setAttribute('aria-label', file.name);
      told.textContent = form.dataset.queued;
      line.querySelector('[data-remove]').addEventListener('click', () => { sending.stopped = true; if (sending.request) sending.request.abort(); line.remove(); settle(); });
      list.append(line);
      const refuse = message => { told.textContent = file.name + ' – ' + message; told.className = 'wrong'; title.remove(); bar.remove(); };
      if (file.size > Number(form.dataset.limit)) { refuse(form.dataset.large); return; }
      waiting.push(async () => {
        if (sending.stopped) return;
        try {
          const clip = await upload(form.dataset.upload, file, {}, (percent, lost) => {
            if (percent !== null) bar.value = percent;
            told.textContent = lost ? form.dataset.waiting : form.dataset.sending + ' · ' + percent + ' %';
          }, sending);
          const field = document.createElement('input');
          field.type = 'hidden';
          field.name = 'clip';
          field.value = clip;
          line.append(field);
          bar.value = 100;
          told.textContent = form.dataset.done;
        } catch (failure) { if (!sending.stopped) refuse(failure.message || form.dataset.broken); }
      });
      next();
    };
    const all = files => { [...files].forEach(add); picker.value = ''; };
    picker.removeAttribute('required');
    picker.addEventListener('change', () => all(picker.files));
    ['dragenter', 'dragover'].forEach(name => drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('over'); }));
    ['dragleave', 'drop'].forEach(name => drop.addEventListener(name, event => { event.preventDefault(); drop.classList.remove('over'); }));
    drop.addEventListener('drop', event => all(event.dataTransfer.files));
    addEventListener('beforeunload', event => { if (busy) event.preventDefault(); });
    settle();
  });
})();
