"use strict";
// Everything stays on this server: no prefix or term lookups elsewhere (the page's policy would bar them anyway).
const settings = document.createElement("a");
settings.href = "/sparql";
Yasgui.Yasqe.defaults.autocompleters = [];
Yasgui.Yasqe.defaults.value = "SELECT ?who ?what WHERE {\n  ?who kgo:funds ?what\n}\nLIMIT 100";
new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: settings.href, method: "POST" },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [] },
});
