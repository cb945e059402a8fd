// The map of a ward's poles: groups as outlines with their names, poles by shape and colour. It asks this server alone, and a tile server only where one is set.
(() => {
  'use strict';
  const place = document.getElementById('polemap');
  if (!place || !window.L) return;
  const said = place.dataset;
  const map = L.map(place, { zoomSnap: 0.5, maxZoom: 19, attributionControl: Boolean(said.tiles), zoomControl: false, fadeAnimation: false, zoomAnimation: false });
  L.control.zoom({ zoomInTitle: said.zoomIn, zoomOutTitle: said.zoomOut }).addTo(map);
  if (said.tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(said.tiles, { maxZoom: 19, attribution: said.tilesBy.replace(/[<>&]/g, '') }).addTo(map);
  }
  const hulls = L.layerGroup().addTo(map);
  const pins = L.layerGroup().addTo(map);

  // The outline around points (Andrew's monotone chain), in degrees: a ward is small enough to be flat.
  const hull = points => {
    const sorted = [...points].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    if (sorted.length < 3) return sorted;
    const turns = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    const half = list => list.reduce((line, point) => {
      while (line.length > 1 && turns(line[line.length - 2], line[line.length - 1], point) <= 0) line.pop();
      line.push(point);
      return line;
    }, []);
    return [...half(sorted).slice(0, -1), ...half(sorted.reverse()).slice(0, -1)];
  };
  const words = pole => said[pole.standing.toLowerCase()];
  const about = pole => {
    const box = document.createElement('div');
    const link = document.createElement('a');
    link.href = said.home + encodeURIComponent(pole.id);
    link.textContent = pole.name;
    const state = document.createElement('div');
    state.textContent = pole.groupName + ' · ' + words(pole);
    box.append(link, state);
    return box;
  };
  const draw = poles => {
    hulls.clearLayers();
    pins.clearLayers();
    const groups = new Map();
    poles.forEach(pole => {
      const at = [pole.position.latitude, pole.position.longitude];
      if (!groups.has(pole.groupName)) groups.set(pole.groupName, []);
      groups.get(pole.groupName).push(at);
      L.marker(at, { title: pole.name + ' · ' + words(pole), alt: pole.name + ' · ' + words(pole), icon: L.divIcon({ className: 'leaflet-div-icon pinhold', iconSize: [44, 44], html: '<span class="pin ' + pole.standing.toLowerCase() + '"></span>' }) }).bindPopup(about(pole)).addTo(pins);
    });
    groups.forEach((points, name) => {
      const line = hull(points);
      const shape = line.length > 2 ? L.polygon(line, { className: 'hull', weight: 2, fillOpacity: .08, interactive: false }) : line.length === 2 ? L.polyline(line, { className: 'hull', weight: 2, interactive: false }) : L.circle(line[0], { radius: 60, className: 'hull', weight: 2, fillOpacity: .08, interactive: false });
      const label = document.createElement('span');
      label.textContent = name;
      shape.addTo(hulls);
      // Above the northernmost pole, so that it covers none of the group.
      const north = points.reduce((one, other) => other[0] > one[0] ? other : one);
      hulls.addLayer(L.tooltip(north, { content: label, permanent: true, direction: 'top', offset: [0, -16], className: 'grouplabel' }));
    });
  };
  let seen = false;
  const load = () => fetch(said.poles, { headers: { Accept: 'application/json' } })
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
    .then(poles => {
      if (!poles.length) return;
      // What is unfolded of a pole stays unfolded: drawing anew would close it.
      if (place.querySelector('.leaflet-popup')) return;
      if (!seen) map.fitBounds(L.latLngBounds(poles.map(pole => [pole.position.latitude, pole.position.longitude])), { padding: [40, 40], maxZoom: 17 });
      seen = true;
      draw(poles);
    })
    .catch(() => { if (!seen) place.textContent = said.lost; });
  load();
  document.body.addEventListener('changed', load);
})();
