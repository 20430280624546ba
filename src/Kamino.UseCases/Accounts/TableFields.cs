using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>The fields of each table, with the header words in Spanish and English that mean them.</summary>
public static class TableFields
{
    private const string AccountCodes =
        "account,cuenta,codigo_cliente,cod_cliente,codigo_de_cliente,id_cliente,cliente_id,no_cliente,num_cliente,numero_cliente,codcli,codigo_cuenta,cod_cuenta,customer_code,customer_id,customer_no,customer_number,customer_key,client_code,client_id,account_code,account_id,account_no,account_number,partner_id,partner_no,business_partner,cardcode,kunnr,reseller_key,reseller_id,sold_to";

    /// <summary>What a file of accounts may carry.</summary>
    public static IReadOnlyList<TableField> Accounts { get; } =
    [
        Text("code", true, "codigo,cod,clave,id,key,no,nro,numero,number," + AccountCodes, "cliente,customer,client,partner,reseller"),
        Text("name", false, "nombre,razon_social,nombre_cliente,nombre_del_cliente,nombre_comercial,denominacion,customer_name,client_name,account_name,company_name,reseller_name,partner_name,cardname", "empresa,company,cliente,customer"),
        Text("group", false, "grupo,cuenta_padre,padre,parent,parent_account,parent_code,parent_id,matriz,casa_matriz,empresa_matriz,holding,grupo_empresarial,grupo_comercial,codigo_grupo,customer_group,group_code,account_group,ultimate_parent"),
        Text("seller", false, "vendedor,comercial,representante,asesor,agente,ejecutivo,gestor,responsable,salesperson,sales_rep,sales_rep_employee_number,account_manager,owner,kam"),
        Text("country", false, "pais,country_name,land", "country_region,country_code,country_region_code,codigo_pais"),
        Text("tax_id", false, "nit,nif,cif,nif_cif,rfc,rut,ruc,cuit,cedula,vat,vat_number,vat_id,tax_number,tax_code,identificacion,identificacion_fiscal,id_fiscal,numero_fiscal"),
        Number("available", "gasto_disponible,disponible,available_spend,potencial,potencial_de_compra,wallet,spend_potential,purchase_potential,gasto_anual,annual_spend"),
        Text("available_currency", false, "moneda,divisa,currency,moneda_disponible,currency_code"),
        Day("first_contact", false, "primer_contacto,fecha_primer_contacto,cliente_desde,fecha_alta,alta,customer_since,client_since,since,desde"),
    ];

    /// <summary>What a file of products may carry.</summary>
    public static IReadOnlyList<TableField> Products { get; } =
    [
        Text("code", true, "codigo,cod,clave,id,key,sku,referencia,ref,articulo,codigo_articulo,cod_articulo,codigo_producto,cod_producto,id_producto,product_code,product_id,product_key,product_alternate_key,item_code,item_no,stock_code,material,ean", "producto,product,item"),
        Text("name", false, "nombre,descripcion,nombre_producto,nombre_articulo,descripcion_articulo,product_name,item_name,description,item_description,spanish_product_name,english_product_name", "producto,product,articulo,item"),
        Text("category", false, "categoria,familia,linea,linea_de_producto,subcategoria,grupo_articulos,product_line,product_category,category_name,category_id,product_category_id,family,category_es,category_en"),
        Number("standard_cost", "costo,coste,costo_estandar,coste_estandar,costo_unitario,coste_unitario,precio_costo,precio_de_costo,cost,unit_cost,buy_price,standardcost"),
        Text("cost_currency", false, "moneda,divisa,currency,moneda_costo,currency_code"),
        Number("list_price", "precio_lista,precio_de_lista,pvp,tarifa,precio_catalogo,listprice,catalogue_price,msrp"),
        Text("list_currency", false, "moneda_lista,moneda_precio,price_currency"),
    ];

    /// <summary>What a file of contacts may carry. <c>basis</c> and <c>keep_until</c> may be set for the whole file.</summary>
    public static IReadOnlyList<TableField> Contacts { get; } =
    [
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Text("name", false, "nombre,contacto,persona,nombre_contacto,nombre_del_contacto,contact,contact_name,full_name,person"),
        Text("first_name", false, "nombres,primer_nombre,nombre_de_pila,given_name,contact_first_name"),
        Text("last_name", false, "apellido,apellidos,surname,family_name,contact_last_name"),
        Text("title", false, "cargo,puesto,funcion,contact_title,job_title,position"),
        Text("role", false, "rol,roles,papel,papeles,rol_de_compra,buying_role,buying_roles"),
        Text("email", false, "correo,correo_electronico,mail,e_mail,email_address"),
        Text("phone", false, "telefono,tel,movil,celular,phone_number,mobile"),
        Text("owner", false, "responsable,responsables,vendedor,comercial,gestor,seller,salesperson,owners"),
        Text("reports_to", false, "reporta_a,depende_de,jefe,jefa,superior,boss,manager_name,supervisor"),
        Text("trusts", false, "confia_en,escucha_a,listens_to"),
        Number("influence", "influencia"),
        Number("interest", "interes"),
        Number("risk", "riesgo"),
        Number("disposition", "disposicion,actitud,attitude"),
        Number("relationship", "relacion"),
        Day("last_touch", false, "ultimo_contacto,last_contact,last_contacted"),
        Text("next_step", false, "proximo_paso,siguiente_paso,proxima_accion,next_action"),
        Day("next_step_on", false, "fecha_proximo_paso,fecha_siguiente_paso,next_step_date,next_step_due"),
        Day("left_on", false, "salida,fecha_salida,fecha_de_salida,se_fue,left,left_date"),
        Text("basis", false, "base,base_legal,base_juridica,lawful_basis,legal_basis"),
        Day("keep_until", false, "conservar_hasta,retener_hasta,retention,retention_date,retain_until"),
    ];

    /// <summary>What a file of rates may carry: 1 unit of <c>from</c> is <c>rate</c> units of <c>to</c>. <c>from</c> and <c>to</c> may be set for the whole file.</summary>
    public static IReadOnlyList<TableField> Rates { get; } =
    [
        Day("date", true, "fecha,dia,day,vigencia,vigencia_desde,valid_from,rate_date"),
        Text("from", false, "de,desde,origen,moneda_origen,from_currency,source,base,base_currency"),
        Text("to", false, "a,hacia,destino,moneda_destino,to_currency,target,quote,quote_currency"),
        Number("rate", "tasa,tipo,tasa_de_cambio,tipo_de_cambio,tipo_cambio,cambio,trm,valor,value,exchange_rate") with { Required = true },
    ];

    /// <summary>
    /// What a file of costs may carry. A row without an account is a rate: one unit of <c>driver</c> of the <c>activity</c> costs <c>rate</c>. A row
    /// with one says how much of the activity that account took, <c>*</c> being all the others.
    /// </summary>
    public static IReadOnlyList<TableField> Costs { get; } =
    [
        Text("activity", true, "actividad,concepto,activity_name,proceso"),
        Text("driver", false, "inductor,generador,base,cost_driver,inductor_de_costo"),
        Number("rate", "tarifa,tasa,costo_unitario,coste_unitario,unit_cost,cost_per_unit,costo_por_unidad"),
        Text("period", false, "periodo,mes,trimestre,anio,ano,year,month,quarter,vigencia"),
        Text("place", false, "lugar,renglon,linea_de_cascada,waterfall_line"),
        Number("total", "total_contable,costo_total,coste_total,pool,stated_total,book_total"),
        Text("currency", false, "moneda,divisa,currency_code"),
        Text("account", false, AccountCodes),
        Number("quantity", "cantidad,unidades,consumo,driver_quantity,count,veces"),
    ];

    /// <summary>What a file of receivables may carry: a balance, or the days until the account pays.</summary>
    public static IReadOnlyList<TableField> Receivables { get; } =
    [
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Day("date", true, "fecha,dia,corte,fecha_corte,fecha_de_corte,as_of,cut_off,balance_date"),
        Number("balance", "saldo,cartera,saldo_cartera,saldo_pendiente,por_cobrar,cuentas_por_cobrar,receivable,receivables,outstanding,open_amount,amount_due"),
        Number("days", "dias,dias_de_credito,dias_cartera,dias_de_cartera,plazo,dso,payment_days,credit_days,terms"),
        Number("default_chance", "probabilidad_de_impago,probabilidad_impago,pd,probability_of_default"),
        Number("loss_given", "perdida_dado_el_impago,severidad,lgd,loss_given_default"),
        Text("currency", false, "moneda,divisa,currency_code"),
    ];

    /// <summary>What a file of wallets may carry. A row without a supplier tells what the account spends, one with <c>us</c> or a rival tells of that supplier.</summary>
    public static IReadOnlyList<TableField> Wallet { get; } =
    [
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Day("date", true, "fecha,dia,day,as_of"),
        Text("supplier", false, "proveedor,rival,competidor,competitor,vendor"),
        Text("evidence", false, "evidencia,fuente,source,grado,grade"),
        Number("rank", "puesto,rango,lugar,posicion,place,ranking"),
        Number("score", "puntaje,puntuacion,satisfaccion,satisfaction,calificacion"),
        Number("share", "participacion,cuota,porcion,share_of_wallet,part"),
        Number("chance", "probabilidad,chance_of_gain,probability"),
        Number("spend", "gasto,gasto_anual,annual_spend,available_spend,gasto_disponible,wallet"),
        Text("currency", false, "moneda,divisa,currency_code"),
    ];

    /// <summary>
    /// What a file of survey answers carries: one row for each person, factor and supplier. <c>survey</c>, <c>date</c> and <c>taken_by</c> may be set for the
    /// whole file; <c>side</c> is <c>ours</c> where a row is our guess.
    /// </summary>
    public static IReadOnlyList<TableField> Surveys { get; } =
    [
        Text("survey", false, "encuesta,estudio,ronda,study,wave,round"),
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Text("respondent", true, "encuestado,persona,contacto,nombre,nombre_contacto,contact,contact_name,person,name,answered_by"),
        Text("role", false, "rol,cargo,puesto,funcion,title,job_title,position"),
        Number("influence", "influencia"),
        Day("date", false, "fecha,dia,day,answered_on"),
        Text("factor", true, "factor_critico,factor_critico_de_exito,fce,csf,criterio,criterion"),
        Number("points", "puntos,peso,ponderacion,weight,importance,importancia"),
        Text("supplier", false, "proveedor,rival,competidor,competitor,vendor"),
        Number("score", "puntaje,puntuacion,calificacion,nota,rating"),
        Text("remark", false, "comentario,observacion,comment,remarks"),
        Number("nps", "recomendacion,recommend,net_promoter"),
        Number("csat", "satisfaccion,satisfaction"),
        Number("ces", "esfuerzo,effort,facilidad,ease"),
        Text("taken_by", false, "tomada_por,tomado_por,entrevistador,interviewer,recorded_by"),
        Text("side", false, "lado,punto_de_vista,view,whose"),
    ];

    /// <summary>What a file of views of relationships carries: six points each from 1 to 4, or a word that stands in their place.</summary>
    public static IReadOnlyList<TableField> Stages { get; } =
    [
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Text("side", false, "lado,quien,whose,view"),
        Day("day", false, "dia,fecha,date"),
        Text("by", false, "por,persona,nombre,name,said_by"),
        Text("word", false, "dicho,palabra,said"),
        Number("trust", "confianza"),
        Number("information", "informacion"),
        Number("contacts", "contactos"),
        Number("processes", "procesos"),
        Number("dependence", "dependencia"),
        Number("planning", "planeacion,planificacion"),
        Text("remark", false, "nota,note,comentario,comment"),
    ];

    /// <summary>What a file of scores carries: one row for each factor, and on the strength axis for each supplier.</summary>
    public static IReadOnlyList<TableField> Scores { get; } =
    [
        Text("account", true, "codigo,code," + AccountCodes, "cliente,customer,client"),
        Text("axis", true, "eje"),
        Text("factor", true, "criterio,criterion"),
        Text("supplier", false, "proveedor,rival,competidor,competitor,vendor"),
        Number("score", "puntaje,puntuacion,calificacion,nota,rating") with { Required = true },
        Text("source", false, "fuente,origen"),
        Text("assessor", false, "evaluador,quien,persona,by,por,respondent"),
        Day("day", false, "dia,fecha,date"),
    ];

    /// <summary>What a file of RFM segments carries: in order, a name and the groups of recency, frequency and amount, <c>5</c> or <c>3-5</c>.</summary>
    public static IReadOnlyList<TableField> Segments { get; } =
    [
        Text("name", true, "nombre,segmento,segment"),
        Text("r", true, "recencia,recency"),
        Text("f", true, "frecuencia,frequency"),
        Text("m", true, "monto,monetary,amount"),
    ];

    private static TableField Text(string name, bool required, string words, string lessSure = "") =>
        new(name, CellKind.Text, required, Words(words)) { LessSure = Words(lessSure) };

    private static TableField Number(string name, string words) => new(name, CellKind.Number, false, Words(words));

    private static TableField Day(string name, bool required, string words) => new(name, CellKind.Date, required, Words(words));

    private static string[] Words(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
