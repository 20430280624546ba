// Draws every <figure data-chart> from the JSON inside it or at its data-source (records of Kamino.Web.Charts), and adds up numbers as they are typed. Knows no business.
(() => {
  "use strict";
  const charts = new Map(); // figure -> ECharts instance

  // The page's own colours, whichever theme is on: the canvas can't read CSS, so a probe resolves each variable.
  const palette = () => {
    const probe = document.body.appendChild(document.createElement("i"));
    const colours = {};
    for (const name of ["ink", "ink-2", "line", "line-strong", "surface", "accent", "star", "strategic", "status", "streamline",
      "star-tint", "strategic-tint", "status-tint", "streamline-tint", "bad"]) {
      probe.style.color = `var(--k-${name})`;
      colours[name] = getComputedStyle(probe).color;
    }
    probe.remove();
    return colours;
  };

  const faded = (colour, alpha) => colour.replace(/^rgba?\((\d+), (\d+), (\d+).*$/, `rgba($1, $2, $3, ${alpha})`);

  // Stripes say "not the customer's own word" without a colour of their own.
  const stripes = colour => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 6;
    const pen = tile.getContext("2d");
    pen.strokeStyle = faded(colour, 0.55);
    pen.lineWidth = 1.3;
    pen.beginPath();
    for (const shift of [-6, 0, 6]) { pen.moveTo(shift, 6); pen.lineTo(shift + 6, 0); }
    pen.stroke();
    return { image: tile, repeat: "repeat" };
  };

  // Text only, as elements: a name in a ledger is never read as HTML.
  const card = (title, lines) => {
    const box = document.createElement("div");
    box.className = "chart-card";
    box.append(Object.assign(document.createElement("strong"), { textContent: title }));
    for (const line of lines) { box.append(Object.assign(document.createElement("div"), { textContent: line })); }
    return box;
  };

  const common = c => ({
    animation: false,
    textStyle: { fontFamily: "Inter, system-ui, sans-serif", color: c["ink-2"] },
    tooltip: { confine: true, backgroundColor: c.surface, borderColor: c["line-strong"], textStyle: { color: c.ink, fontSize: 12 }, padding: 10 },
  });

  const bubbleOption = (data, c, narrow) => {
    const points = [...data.points].sort((a, b) => b.radius - a.radius);
    const scale = narrow ? 0.6 : 1;
    const fills = {};
    const fill = (tone, hatched) => fills[tone + hatched] ??= hatched ? stripes(c[tone]) : faded(c[tone], 0.28);
    const plain = points.length > 1500; // many bubbles: no slices, so that moving stays smooth
    const tick = axis => ({
      type: "value", min: axis.from, max: axis.until, name: narrow ? axis.title.replaceAll(" · ", "\n") : axis.title, nameLocation: "middle",
      nameTextStyle: { color: c["ink-2"], fontSize: narrow ? 11 : 12, fontWeight: 500, align: "center", lineHeight: 14 }, splitLine: { show: false }, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: {
        color: c["ink-2"], fontSize: 11, customValues: axis.ticks?.filter(t => !narrow || !t.minor).map(t => t.at),
        formatter: value => axis.ticks?.find(t => Math.abs(t.at - value) < 1e-9)?.text ?? "",
      },
    });
    const corner = (i, x0, x1, y0, y1) => [{
      name: data.corners[i].name, coord: [x0, y0], itemStyle: { color: c[data.corners[i].tone + "-tint"], opacity: 0.75 },
      label: {
        position: ["insideTopLeft", "insideTopRight", "insideBottomLeft", "insideBottomRight"][i],
        color: c[data.corners[i].tone], fontWeight: 600, fontSize: narrow ? 11 : 13, distance: narrow ? 6 : 10,
      },
    }, { coord: [x1, y1] }];
    const { x, y } = data;
    return {
      ...common(c),
      grid: { left: narrow ? 42 : 48, right: narrow ? 8 : 16, top: 34, bottom: narrow ? 76 : 48, outerBoundsMode: "none" },
      xAxis: { ...tick(x), nameGap: narrow ? 26 : 28 },
      yAxis: { ...tick(y), nameGap: narrow ? 22 : 30 },
      toolbox: { show: !!data.words?.lasso, right: 4, top: 0, itemSize: 15, iconStyle: { borderColor: c["ink-2"] }, feature: { brush: { type: ["polygon", "rect", "clear"], title: { polygon: data.words?.lasso, rect: data.words?.box, clear: data.words?.clear } } } },
      brush: { xAxisIndex: 0, brushStyle: { color: faded(c.accent, 0.12), borderColor: c.accent }, outOfBrush: { colorAlpha: 0.35 } },
      dataZoom: [{ type: "inside", xAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: "ctrl" }, { type: "inside", yAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: "ctrl" }],
      tooltip: { ...common(c).tooltip, formatter: at => at.dataIndex === undefined || !points[at.dataIndex] ? "" : card(points[at.dataIndex].name, points[at.dataIndex].facts) },
      series: [
        {
          type: "custom", clip: false, coordinateSystem: "cartesian2d", encode: { x: 0, y: 1 }, data: points.map(p => [p.x, p.y]), z: 3,
          renderItem: (params, api) => {
            const p = points[params.dataIndex];
            const [cx, cy] = api.coord([p.x, p.y]);
            const r = Math.max(3.5, p.radius * scale);
            const children = [{
              type: "circle", shape: { cx, cy, r },
              style: { fill: fill(p.tone, !!p.hatched), stroke: c[p.tone], lineWidth: 1.25, lineDash: p.broken ? [3, 3] : null },
              emphasis: { style: { lineWidth: 2.5, stroke: c.ink } },
            }];
            if (!plain && p.slice > 0 && r > 5) {
              const start = -Math.PI / 2;
              children.push({
                type: "sector", silent: true, shape: { cx, cy, r0: 0, r: r - 0.6, startAngle: start, endAngle: start + 2 * Math.PI * Math.min(1, p.slice) },
                style: { fill: faded(c[p.tone], 0.62) },
              });
            }
            return { type: "group", children };
          },
          markArea: {
            silent: true, z: 0, data: [
              corner(0, x.from, x.cut, y.until, y.cut), corner(1, x.cut, x.until, y.until, y.cut),
              corner(2, x.from, x.cut, y.cut, y.from), corner(3, x.cut, x.until, y.cut, y.from)],
          },
          markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c["line-strong"], type: "solid", width: 1.25 }, data: [{ xAxis: x.cut }, { yAxis: y.cut }] },
        },
        {
          type: "scatter", silent: true, z: 5, symbolSize: 1, itemStyle: { color: "transparent" },
          data: points.filter(p => p.labelled).slice(0, narrow ? 8 : 40).map(p => ({ name: p.name, value: [p.x, p.y], label: { distance: Math.max(5, p.radius * scale + 3), position: (p.x - x.from) / (x.until - x.from) > 0.8 ? "left" : "right" } })),
          label: { show: true, position: "right", formatter: "{b}", color: c.ink, fontSize: 11, fontWeight: 500, width: 130, overflow: "truncate", textBorderColor: c.surface, textBorderWidth: 2.5 },
          labelLayout: { hideOverlap: true },
          tooltip: { show: false },
        },
      ],
    };
  };

  // A large amount in few characters, the reader's way.
  const compact = data => value => {
    const [size, sign] = Math.abs(value) >= 1e6 ? [1e6, " M"] : Math.abs(value) >= 1e4 ? [1e3, " k"] : [1, ""];
    const [whole, part] = String(Math.round(value / size * 10) / 10).split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, data.group) + (part ? data.decimal + part : "") + sign;
  };

  const ticked = (axis, c) => ({
    type: "value", min: axis.from, max: axis.until, name: axis.title, nameLocation: "middle", nameTextStyle: { color: c["ink-2"], fontSize: 11 },
    axisTick: { show: false }, axisLine: { lineStyle: { color: c["line-strong"] } }, splitLine: { show: false },
    axisLabel: { color: c["ink-2"], fontSize: 11, hideOverlap: true, customValues: axis.ticks.map(t => t.at), formatter: value => axis.ticks.find(t => Math.abs(t.at - value) < 1e-9)?.text ?? "" },
  });

  const curveOption = (data, c, narrow) => {
    const inside = axis => axis.cut > axis.from && axis.cut < axis.until;
    const cuts = [...(inside(data.x) ? [{ xAxis: data.x.cut }] : []), ...(inside(data.y) ? [{ yAxis: data.y.cut }] : [])];
    return {
      ...common(c),
      grid: { left: narrow ? 44 : 56, right: 16, top: data.curves.length > 1 ? 34 : 12, bottom: 44 },
      legend: { show: data.curves.length > 1, type: "scroll", left: 0, top: 0, itemHeight: 8, itemWidth: 14, textStyle: { color: c["ink-2"], fontSize: 12 } },
      xAxis: { ...ticked(data.x, c), nameGap: 26 },
      yAxis: { ...ticked(data.y, c), nameGap: narrow ? 32 : 42, splitLine: { lineStyle: { color: c.line } } },
      tooltip: { ...common(c).tooltip, trigger: "axis", axisPointer: { type: "line" }, formatter: at => card("", at.map(p => data.curves[p.seriesIndex].points[p.dataIndex].text)) },
      series: data.curves.map((curve, i) => ({
        type: "line", name: curve.name, data: curve.points.map(p => ({ value: [p.x, p.y], symbol: p.marked ? "circle" : "none", symbolSize: 6 })),
        lineStyle: { width: 1.75, color: c[curve.tone], type: i === 0 ? "solid" : "dashed" }, itemStyle: { color: c[curve.tone] }, showAllSymbol: true,
        markLine: i === 0 && cuts.length ? { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c["line-strong"], type: "dashed" }, data: cuts } : undefined,
      })),
    };
  };

  // Names that have no room beside one another stand askew.
  const rangeOption = (data, c, narrow, canvas) => rangesOption(data, c, narrow || canvas.clientWidth / data.ranges.length < 84);

  const rangesOption = (data, c, narrow) => ({
    ...common(c),
    grid: { left: narrow ? 28 : 8, right: 8, top: 12, bottom: narrow ? 8 : 44, containLabel: true },
    xAxis: { type: "category", data: data.ranges.map(r => r.name), axisTick: { show: false }, axisLine: { lineStyle: { color: c["line-strong"] } }, axisLabel: { color: c["ink-2"], fontSize: 11, interval: 0, ...(narrow ? { rotate: 45, width: 120, overflow: "truncate" } : { width: 84, lineHeight: 13, overflow: "break" }) } },
    yAxis: { type: "value", splitNumber: 4, axisLabel: { color: c["ink-2"], fontSize: 11, formatter: compact(data) }, splitLine: { lineStyle: { color: c.line } } },
    tooltip: { ...common(c).tooltip, formatter: at => card(data.ranges[at.dataIndex].name, [data.ranges[at.dataIndex].text]) },
    series: [{
      type: "custom", encode: { x: 0, y: [1, 2] }, data: data.ranges.map((r, i) => [i, r.from ?? 0, r.until ?? 0]),
      renderItem: (params, api) => {
        const [x, top] = api.coord([api.value(0), Math.max(api.value(1), api.value(2))]);
        const [, bottom] = api.coord([api.value(0), Math.min(api.value(1), api.value(2))]);
        const width = Math.min(48, api.size([1, 0])[0] * 0.6);
        return { type: "rect", shape: { x: x - width / 2, y: top, width, height: Math.max(1, bottom - top) }, style: { fill: c[data.ranges[params.dataIndex].tone] } };
      },
    }],
  });

  // Places are shares of the canvas: two dots that nobody sees in its corners keep the scale.
  const networkOption = (data, c, narrow, canvas) => {
    const [w, h] = [canvas.clientWidth, canvas.clientHeight];
    const across = node => Math.max(40, (w - (narrow ? 56 : 96)) / Math.max(3, data.nodes.filter(other => other.y === node.y).length) - 6);
    const lines = node => Math.ceil(node.name.length * 6.2 / across(node) + 0.3); // about as wide as Inter runs at eleven pixels
    const room = nodes => nodes.length ? Math.max(...nodes.map(node => node.size / 2 + 8 + 13 * lines(node))) : 0;
    const side = narrow ? 28 : 48;
    const [above, below] = [Math.max(30, room(data.nodes.filter(node => node.square))), Math.max(44, room(data.nodes.filter(node => !node.square && node.y > 0.99)))];
    const at = new Map(data.nodes.map((node, i) => [node.id, i]));
    const corner = (x, y) => ({ x, y, symbolSize: 0, silent: true, label: { show: false }, tooltip: { show: false } });
    return {
      ...common(c),
      tooltip: { ...common(c).tooltip, formatter: p => p.dataType === "edge" ? card("", [data.ties[p.dataIndex].text]) : data.nodes[p.dataIndex] ? card(data.nodes[p.dataIndex].name, data.nodes[p.dataIndex].facts) : "" },
      series: [{
        type: "graph", layout: "none", left: 0, top: 0, width: w, height: h, emphasis: { focus: "adjacency" },
        data: [
          ...data.nodes.map(node => ({
            x: side + (node.x ?? 0) * (w - 2 * side), y: above + (node.y ?? 0) * (h - above - below), symbol: node.square ? "roundRect" : "circle", symbolSize: node.size,
            itemStyle: { color: node.broken ? c.surface : faded(c[node.tone], 0.25), borderColor: c[node.tone], borderWidth: 1.75, borderType: node.broken ? "dashed" : "solid" },
            label: { show: true, position: node.square ? "top" : "bottom", formatter: node.name, color: c.ink, fontSize: 11, fontWeight: 500, width: across(node), overflow: "break", lineHeight: 13, textBorderColor: c.surface, textBorderWidth: 2.5 },
          })),
          corner(0, 0), corner(w, h),
        ],
        links: data.ties.map(tie => ({
          source: at.get(tie.from), target: at.get(tie.to), symbol: ["none", tie.arrow ? "arrow" : "none"], symbolSize: 7,
          lineStyle: { color: c[tie.tone ?? "line-strong"], width: tie.width, type: tie.arrow ? "dashed" : "solid", curveness: tie.arrow ? 0.25 : 0, opacity: 0.9 },
        })),
      }],
    };
  };

  const seriesOption = (data, c, narrow) => {
    const write = compact(data);
    return {
      ...common(c),
      grid: { left: 8, right: 8, top: 34, bottom: 12, containLabel: true },
      legend: { show: data.series.length > 1, type: "scroll", left: 0, top: 0, itemHeight: 8, itemWidth: 14, textStyle: { color: c["ink-2"], fontSize: 12, width: 160, overflow: "truncate" } },
      xAxis: { type: "category", data: data.steps, axisTick: { show: false }, axisLine: { lineStyle: { color: c["line-strong"] } }, axisLabel: { color: c["ink-2"], fontSize: 11, hideOverlap: true } },
      yAxis: { type: "value", name: data.unit, splitNumber: narrow ? 3 : 4, nameTextStyle: { color: c["ink-2"], fontSize: 11 }, axisLabel: { color: c["ink-2"], fontSize: 11, formatter: write }, splitLine: { lineStyle: { color: c.line } } },
      tooltip: { ...common(c).tooltip, trigger: "axis", formatter: at => card(data.steps[at[0].dataIndex], at.map(p => `${p.seriesName}: ${data.series[p.seriesIndex].texts[p.dataIndex]}`)) },
      series: data.series.map(s => s.form === "bar"
        ? { type: "bar", name: s.name, data: s.values, barMaxWidth: 18, itemStyle: { color: c[s.tone], borderRadius: [2, 2, 0, 0] } }
        : { type: "line", name: s.name, data: s.values, symbol: "none", lineStyle: { width: 1.75, color: c[s.tone], type: s.tone === "streamline" ? "dashed" : "solid" }, itemStyle: { color: c[s.tone] } }),
    };
  };

  // A shape drawn around bubbles becomes the filter form's "area", so that the address holds it and the server answers.
  const onLasso = (figure, chart) => chart.on("brushEnd", event => {
    const field = document.querySelector(`input[name="area"][data-for="${figure.id}"]`);
    const area = event.areas?.[0];
    if (!field || !area) { return; }
    const corners = area.brushType === "rect"
      ? [[0, 0], [1, 0], [1, 1], [0, 1]].map(([i, j]) => [area.coordRange[0][i], area.coordRange[1][j]])
      : area.coordRange;
    const step = Math.ceil(corners.length / 60); // sixty corners are as good as a hundred, and fit in an address
    field.value = corners.filter((_, i) => i % step === 0).map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(2)}`).join(",");
    field.form.requestSubmit();
  });

  // A part that comes later finds its place only after it is drawn.
  const widths = new WeakMap();
  const resized = new ResizeObserver(entries => entries.forEach(entry => {
    const figure = entry.target.closest("figure");
    // what stands at pixels, or askew for want of room, is drawn anew
    widths.has(figure) && widths.get(figure) !== entry.target.clientWidth ? draw(figure) : charts.get(figure)?.resize();
  }));

  // Large data have an address of their own and are asked for once.
  const given = new WeakMap(); // figure -> promise of its data
  const ask = async figure => {
    const answer = await fetch(figure.dataset.source);
    if (!answer.ok) { throw new Error(answer.statusText); }
    return answer.json();
  };
  const dataOf = figure => {
    if (!given.has(figure)) {
      given.set(figure, figure.dataset.source ? ask(figure) : Promise.resolve(JSON.parse(figure.querySelector("script").textContent)));
    }
    return given.get(figure);
  };

  const draw = async figure => {
    const canvas = figure.querySelector(".canvas");
    let data;
    try {
      data = await dataOf(figure);
    } catch {
      canvas.textContent = figure.dataset.failed;
      return;
    }
    charts.get(figure)?.dispose();
    resized.observe(canvas);
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    const option = { bubble: bubbleOption, series: seriesOption, curve: curveOption, range: rangeOption, network: networkOption }[data.kind];
    chart.setOption(option(data, palette(), canvas.clientWidth < 560, canvas));
    if (data.kind === "network" || data.kind === "range") { widths.set(figure, canvas.clientWidth); }
    if (data.kind === "network") {
      chart.on("click", at => { if (at.dataType === "node" && data.nodes[at.dataIndex]?.href) { location.assign(data.nodes[at.dataIndex].href); } });
    }
    if (data.kind === "bubble") {
      const points = [...data.points].sort((a, b) => b.radius - a.radius);
      chart.on("click", at => { if (at.seriesType === "custom" && points[at.dataIndex]) { location.assign(points[at.dataIndex].href); } });
      onLasso(figure, chart);
    }
    charts.set(figure, chart);
    figure.dataset.drawn = "";
  };

  // <output data-sum="{0} of {1}" data-of="100"> follows the numbers of its fieldset as they are typed; without a script the server says the sum.
  const sum = output => {
    const inputs = output.closest("fieldset").querySelectorAll("input[type=number]");
    const total = [...inputs].reduce((whole, input) => whole + (Number(input.value) || 0), 0);
    output.textContent = output.dataset.sum.replace("{0}", total).replace("{1}", output.dataset.of);
    output.classList.toggle("bad", total !== Number(output.dataset.of));
    output.hidden = false;
  };

  // The library is a megabyte to compile: the page is painted first.
  let library;
  const painted = () => new Promise(done => document.hidden ? done() : requestAnimationFrame(() => setTimeout(done)));
  const fetchLibrary = async () => {
    await painted();
    await new Promise((loaded, failed) => document.head.append(
      Object.assign(document.createElement("script"), { src: document.querySelector("link[data-charts]").href, onload: loaded, onerror: failed })));
  };

  const drawAll = async root => {
    const figures = root.querySelectorAll("figure[data-chart]");
    if (figures.length > 0) {
      figures.forEach(figure => dataOf(figure).catch(() => {})); // asked for while the library comes; what fails is said where it is drawn
      await (library ??= fetchLibrary());
      figures.forEach(figure => figure.isConnected && draw(figure));
    }
  };
  const redraw = () => { for (const figure of [...charts.keys()]) { figure.isConnected ? draw(figure) : charts.delete(figure); } };

  let pending;
  addEventListener("resize", () => { clearTimeout(pending); pending = setTimeout(redraw, 150); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  document.addEventListener("htmx:afterSwap", event => drawAll(event.target));
  document.addEventListener("input", event => event.target.closest("fieldset")?.querySelectorAll("output[data-sum]").forEach(sum));
  document.querySelectorAll("output[data-sum]").forEach(sum);
  drawAll(document);
})();
