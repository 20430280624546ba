using System.Text.Json;

namespace Kamino.Core.Ledger;

/// <summary>Header words of sales ledgers in Spanish and English, as ERPs and people write them.</summary>
public static class LedgerWords
{
    /// <summary>A rebate on the line; used only where there is no net amount.</summary>
    public const string Discount = "discount";

    /// <summary>What one unit cost; used only where there is no cost of the line.</summary>
    public const string UnitCost = "unit_cost";

    private const string Codes = "cod codigo code id no num numero nro n number key clave nr ref";
    private const string Customers = "cliente customer client account partner soldto soldtoparty buyer reseller comprador deudor debtor cuenta cust acct cli kunde kunnr cardcode businesspartner soldtopartner idcliente tercero";
    private const string Documents = "factura invoice pedido order documento document doc comprobante albaran salesorder salesdocument salesinvoice folio fra fact venta boleta voucher bill billing billingdocument vbeln docnum orden remision ordendecompra transaccion transaction receipt nota sale";
    private const string Products = "articulo producto product item stock sku material referencia art prod part itemcode matnr stockitem";

    /// <summary>The words of every field, and of <see cref="Discount"/> and <see cref="UnitCost"/>.</summary>
    public static IReadOnlyList<HeaderWords> All { get; } =
    [
        Field(LedgerField.Date,
            "fecha date invoicedate fechafactura fechadocumento documentdate docdate orderdate fechapedido fechaemision postingdate transactiondate saledate salesdate fechaventa fechacontable billingdate fechacomprobante fecfactura ffactura fechadoc fecdoc fec datum fechafra fechaalbaran issuedate fechadefactura fechadelafactura fechadeemision dateofinvoice diafactura transdate txndate trxdate docfecha fechadeventa fechadepedido fechadedocumento",
            "createdat createdon creationdate fechacreacion dia day timestamp fkdat budat erdat",
            "mes month ym periodo period yearmonth"),
        Field(LedgerField.Account,
            Both(Codes, Customers) + " customercode customerid accountcode codigodecliente numerodecliente codcli kunnr cardcode partnerid partnerno resellerkey idtercero codtercero codigodelcliente coddecliente numcli",
            Customers,
            "nifcif nif cif rfc rut taxid nitcliente nifcliente cifcliente"),
        Field(LedgerField.Document,
            Both(Codes, Documents) + " docentry numfactura numdoc invoiceno invoicenumber ordernumber numerodefactura numerodepedido numerodedocumento nodefactura nodepedido invoiceid salesordernumber serienumero",
            Documents,
            "numero number no nro n num"),
        Field(LedgerField.Net,
            "importeneto netamount net neto netsales ventaneta ventasnetas baseimponible importesiniva netvalue valorneto montoneto netrevenue importenetolinea netlineamount importebase subtotalneto totalneto netprice totalsiniva netvalor netwr nettotal importeeurosinimpuestos montosiniva valorsiniva netamountexcltax amountexcltax exclvat netoeur importenetoeur nettovalue netoeuros valorventaneta ventanetalinea totalnetamount",
            "importe amount salesamount lineamount linetotal importelinea importetotallinea totallinea extendedprice extendedamount monto valor revenue ventas sales ventasnetas value valorventa salesvalue turnover facturacion facturado importefacturado netsale totalventa montoventa lineamountexcltax amountlinetotal importeventa ingresos ingreso invoicedamount invoiceamount importeeur importeusd amountusd amounteur subtotal linevalue montototal venta",
            "total preciototal importetotal totalprice totalamount valortotal totalsales"),
        Field(LedgerField.Quantity,
            "cantidad quantity qty cant unidades units quantityordered orderquantity cantidadfacturada quantityinvoiced invoicedquantity cantidadpedida uds und unds ctd orderqty qtyordered unitssold unidadesvendidas salesquantity piezas pieces cantidadvendida salesqty qtyinvoiced fkimg menge udes cantid bottlessold pzas pcs"),
        Field(LedgerField.UnitPrice,
            "preciounitario preciounit preciounidad unitprice priceeach preciounitarioneto netunitprice preciounitneto pvu punit punitario preciou priceperunit preciodeventaunitario valorunitario unitvalue costperunitprice unitpriceexcltax preciounitariosiniva precioporunidad valunitario vrunitario vlrunitario preciouni netpriceperunit itemprice",
            "precio price precioventa saleprice salesprice sellingprice preciodeventa precioneto pvp pricelist preciolista listprice tarifa"),
        Field(LedgerField.AccountName,
            "razonsocial nombrecliente customername clientname accountname resellername companyname nombrecomercial nombredelcliente nombredecliente nomcliente cardname partnername razonsocialcliente denominacioncliente descripcioncliente nombrefiscal denominacionsocial soldtoname buyername nombretercero custname clientenombre customerdescription denominacion nombrerazonsocial nombreorazonsocial name1 descliente nombrecuenta",
            "nombre name empresa company cliente customer client sociedad"),
        Field(LedgerField.Group,
            "grupo group grupocliente customergroup grupoempresarial cuentapadre parentaccount parent matriz holding grupocomercial grupodeclientes accountgroup parentcode codgrupo codigogrupo groupcode corporategroup grupodecliente empresamatriz"),
        Field(LedgerField.Line,
            "linea line numlinea linenumber lineno lineid nlinea nrolinea numerolinea orderline orderlinenumber posicion position pos item linenum numerodelinea salesorderitem orderitem renglon partida linefactura lineadefactura nolinea posnr lineitem linepos nrorenglon idlinea"),
        Field(LedgerField.Product,
            Both(Codes, Products) + " sku stockcode productcode productid itemcode codigodearticulo codigodeproducto codart codprod ean gtin materialnumber productkey referenciaarticulo referencia ref refarticulo codigodelproducto codigodelarticulo",
            Products),
        Field(LedgerField.ProductName,
            "nombreproducto productname descripcionarticulo descripcionproducto nombrearticulo itemname itemdescription productdescription descripciondelarticulo descripciondelproducto descarticulo descproducto descart nomarticulo materialdescription denominacionarticulo nombredelproducto nombredelarticulo articlename nombredeproducto dscription maktx stockdescription nombreart",
            "descripcion description concepto detalle desc denominacion texto glosa articulo producto product item"),
        Field(LedgerField.Category,
            "categoria category familia family productline lineadeproducto productcategory subcategoria categoriaproducto familiaproducto grupodearticulos itemgroup productgroup lineaproducto rubro seccion department departamento productfamily familiaarticulo categoryname categoriadeproducto grupoarticulo materialgroup producttype tipoproducto tipodeproducto lineadenegocio familiadeproducto",
            "type"),
        Field(LedgerField.Cost,
            "costo coste cost costototal costetotal totalcost costoventa costeventa cogs costofsales linecost costolinea costelinea costodeventa costedeventas costodeventas importecoste importecosto totalcoste costamount costoventas costeventas cmv costovta costodeventatotal extendedcost costosdeventa"),
        Field(LedgerField.Currency,
            "moneda divisa currency currencycode coddivisa codmoneda codigomoneda codigodivisa curr waers isocurrency monedadocumento doccurrency transactioncurrency currcode tipomoneda tipodemoneda cur mon"),
        Field(LedgerField.Status,
            "estado status estatus orderstatus estadofactura estadopedido estadodocumento lifecyclestatus documentstatus situacion invoicestatus docstatus estadodelpedido estadodelafactura anulada anulado cancelada cancelado cancelled canceled void salesstatus estadoventa"),
        Field(LedgerField.Seller,
            "vendedor seller comercial salesperson salesrep representante agente agent salesemployee accountmanager ejecutivo employeeid employeekey employee codvendedor nombrevendedor salespersonname salesrepname agentecomercial vendedora asesor ejecutivodeventas rep codigovendedor salespersoncode slpcode slpname salespersonid idvendedor asesorcomercial representantedeventas gestor nomvendedor"),
        new(Discount, [Set("descuento dto dtopct discount discountpct descuentopct pctdescuento pctdto discountpercent dcto dctopct porcentajedescuento discountrate desc1 dto1 dcto1pct pctdcto descpct linediscountpct linediscount rebaja pctdesc bonificacion bonificacionpct")]),
        new(UnitCost, [Set("costounitario costeunitario unitcost costperunit standardcost buyprice costestandar costoestandar costounit costeunit preciocosto preciocoste preciodecosto preciodecoste costopromedio costemedio costomedio averagecost costou punitcost itemcost costoporunidad costeporunidad")]),
    ];

    /// <summary>The field's name on the command line and in JSON.</summary>
    public static string Name(LedgerField field) => JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString());

    private static HeaderWords Field(LedgerField field, params string[] tiers) => new(Name(field), [.. tiers.Select(Set)]);

    private static HashSet<string> Set(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // codcliente, clientecod, and with "de" between: coddecliente.
    private static string Both(string codes, string nouns) => string.Join(' ',
        from code in codes.Split(' ') from noun in nouns.Split(' ') from text in new[] { code + noun, noun + code, $"{code}de{noun}", $"{code}del{noun}" } select text);
}
