
// Filters the list page by owner and words, and keeps the links to the mail programme in step with the edited texts.
// Without it everything shows. The page's policy lets exactly this text run.
(() => {
  'use strict';
  const bar = document.getElementById('filter'), owner = document.getElementById('filter-owner');
  const words = document.getElementById('filter-words'), count = document.getElementById('filter-count'), note = document.getElementById('filter-note');
  // Case, width (ｶﾅ, Ａ) and the accents of Latin and Cyrillic letters make no difference; the marks of kana do.
  const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFKC').toLowerCase();
  const rows = [...document.querySelectorAll('[data-owner]')].map(element => ({
    element, owner: element.dataset.owner, text: fold(element.textContent),
    message: element.nextElementSibling?.matches('.message-row') ? element.nextElementSibling : null,
    counts: element.matches('tr'), shown: true,
  }));
  // A table without a row left goes with its heading, a section without any with all it has.
  const groups = [...document.querySelectorAll('[data-group], [data-group] table, .outcomes')].map(element => {
    const frame = element.closest('.table-frame') ?? element, before = frame.previousElementSibling;
    return { parts: before?.matches('h3') ? [frame, before] : [frame], rows: rows.filter(row => element.contains(row.element)) };
  });

  const filter = () => {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.shown = (!owner.value || row.owner === owner.value) && wanted.every(word => row.text.includes(word));
      row.element.hidden = !row.shown;
      if (row.message) row.message.hidden = !row.shown;
    }
    for (const group of groups) for (const part of group.parts) part.hidden = !group.rows.some(row => row.shown);
    const all = rows.filter(row => row.counts), shown = all.filter(row => row.shown).length;
    count.textContent = `${shown} of ${all.length} rows shown`;
    // On paper the bar is gone, and nothing else would say that rows are missing.
    const by = [owner.value && `owner ${owner.selectedOptions[0].text}`, wanted.length && `search “${words.value.trim()}”`].filter(Boolean);
    note.textContent = `Filtered by ${by.join(' and ')}: ${shown} of ${all.length} rows.`;
    note.hidden = by.length === 0;
  };
  const keep = () => {
    const state = new URLSearchParams();
    if (owner.value) state.set('owner', owner.value);
    if (words.value) state.set('words', words.value);
    history.replaceState(null, '', state.size ? '#' + state : location.pathname + location.search);
  };
  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    // Any other hash is a link to a place on the page, which must then be there.
    owner.value = state.get('owner') ?? '';
    if (owner.selectedIndex < 0) owner.value = '';
    words.value = state.get('words') ?? '';
    filter();
    if (location.hash && !state.has('owner') && !state.has('words')) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  const clear = () => { owner.value = words.value = ''; filter(); keep(); };
  if (bar) {
    for (const control of [owner, words]) control.addEventListener('input', () => { filter(); keep(); });
    words.addEventListener('keydown', event => { if (event.key === 'Escape') clear(); });
    document.getElementById('filter-clear').addEventListener('click', clear);
    document.addEventListener('keydown', event => {
      if (event.key !== '/' || event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      words.focus();
    });
    addEventListener('hashchange', restore);
    bar.hidden = false;
    restore();
  }

  const longest = 2000;
  document.addEventListener('input', event => {
    const message = event.target.closest('.message'), link = message?.querySelector('.write');
    if (!link) return;
    const start = link.href.split('?')[0] + '?subject=' + encodeURIComponent(message.querySelector('input').value);
    const whole = start + '&body=' + encodeURIComponent(message.querySelector('textarea').value.replace(/\r?\n/g, '\r\n'));
    link.href = whole.length <= longest ? whole : start;
    message.querySelector('.too-long').hidden = whole.length <= longest;
  });
  for (const button of document.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = button.closest('.message').querySelector('textarea');
      try { await navigator.clipboard.writeText(text.value); } catch { text.select(); document.execCommand('copy'); }
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }
})();
