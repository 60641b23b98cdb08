// Draws the bar charts that stand beside their tables: one series, or several stacked. The figures come from the JSON in the
// figure; colours have 3:1 contrast to white and to each other's neighbours, and every stacked series has a pattern of its own.
const colours = ['#8a5a00', '#1d4f91', '#6b3fa0', '#1c6b3c', '#17202c'];
const axis = new Intl.NumberFormat('vi-VN');

/** Strokes on a small tile, one figure for each series, so that a black-and-white print can be read. */
function pattern(index) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = colours[index % colours.length];
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = '#fff';
  pen.lineWidth = 1.5;
  pen.beginPath();
  const strokes = [
    [],
    [[0, 8, 8, 0]],
    [[0, 4, 8, 4]],
    [[4, 0, 4, 8]],
    [[0, 0, 8, 8], [0, 8, 8, 0]],
  ][index % 5];
  for (const [x1, y1, x2, y2] of strokes) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}

/** Writes each value beside or on its bar, so that nothing hangs on hovering. */
const valueLabels = (format) => ({
  id: 'valueLabels',
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    const stacked = chart.data.datasets.length > 1;
    pen.save();
    pen.font = '600 12px "Be Vietnam Pro", sans-serif';
    pen.textBaseline = 'middle';
    chart.data.datasets.forEach((series, index) => {
      chart.getDatasetMeta(index).data.forEach((bar, place) => {
        const value = series.data[place];
        if (value === null || value === undefined || (stacked && value === 0)) return;
        const text = format.format(value);
        const width = pen.measureText(text).width;
        if (!stacked) {
          pen.fillStyle = '#17202c';
          pen.fillText(text, bar.x + 5, bar.y);
          return;
        }
        const middle = (bar.base + bar.x) / 2;
        pen.fillStyle = '#fff';
        pen.fillRect(middle - width / 2 - 3, bar.y - 8, width + 6, 16);
        pen.fillStyle = '#17202c';
        pen.fillText(text, middle - width / 2, bar.y);
      });
    });
    pen.restore();
  },
});

function draw(figure) {
  const { labels, series, unit, decimals } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const stacked = series.length > 1;
  const format = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const canvas = figure.querySelector('canvas');
  canvas.parentElement.style.height = `${labels.length * 32 + (stacked ? 100 : 56)}px`;
  figure.hidden = false;
  const chart = new window.Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: series.map(({ label, values }, index) => ({
        label,
        data: values,
        backgroundColor: stacked ? pattern(index) : colours[1],
        borderColor: stacked ? '#fff' : colours[1],
        borderWidth: stacked ? 1 : 0,
        maxBarThickness: 22,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: stacked ? 8 : 48 } },
      plugins: {
        legend: { display: stacked, position: 'bottom', labels: { color: '#17202c' } },
        tooltip: { enabled: false },
      },
      scales: {
        x: {
          stacked,
          beginAtZero: true,
          title: { display: true, text: unit, color: '#17202c' },
          ticks: { color: '#17202c', precision: 0, callback: (value) => axis.format(value) },
        },
        y: { stacked, ticks: { color: '#17202c', autoSkip: false } },
      },
    },
    plugins: [valueLabels(format)],
  });
  addEventListener('beforeprint', () => chart.resize());
}

if (window.Chart) {
  window.Chart.defaults.font.family = '"Be Vietnam Pro", sans-serif';
  for (const figure of document.querySelectorAll('figure[data-chart]')) draw(figure);
}
