/** What spreadsheets put on the clipboard as `text/html`, for the table of the blog post. */

/** Google Sheets: its own wrapper, data-sheets attributes, a link in a cell, a line break. */
export const googleSheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/><col width="100"/><col width="140"/><col width="160"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;font-weight:bold;">서비스</td><td style="overflow:hidden;padding:2px 3px;">요금</td><td>속도</td><td>고객 지원</td><td>부가 서비스</td></tr><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;text-decoration:underline;color:#1155cc;" data-sheets-hyperlink="https://example.com/a"><a class="in-cell-link" target="_blank" href="https://example.com/a">A 서비스</a></td><td data-sheets-numberformat="{&quot;1&quot;:4,&quot;2&quot;:&quot;[$₩]#,##0&quot;}" style="text-align:right;">₩30,000</td><td>100Mbps</td><td>전화/<br/>온라인 지원</td><td>스트리밍 서비스 포함</td></tr><tr style="height:21px;"><td>B 서비스</td><td style="text-align:right;">₩35,000</td><td>200Mbps</td><td>24시간 고객 지원</td><td>클라우드 저장소 포함</td></tr><tr style="height:21px;"><td>C 서비스</td><td style="text-align:right;">₩25,000</td><td>50Mbps</td><td>전화 지원</td><td>없음</td></tr></tbody></table>`;

/** Excel: a whole document around the fragment, a merged title, cells merged downwards. */
export const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link rel=File-List href="file:///C:/Users/me/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65
	{mso-number-format:"\\#\\,\\#\\#0\\0022원\\0022";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=560 style='border-collapse:
 collapse;width:420pt'>
<!--StartFragment-->
 <col width=72 style='width:54pt'>
 <col width=112 span=4 style='mso-width-source:userset;width:84pt'>
 <tr height=22 style='height:16.5pt'>
  <td colspan=5 height=22 class=xl66 width=560 style='height:16.5pt;width:420pt'>2026년 요금 비교</td>
 </tr>
 <tr height=22 style='height:16.5pt'>
  <td height=22 style='height:16.5pt'>서비스</td>
  <td>요금</td>
  <td>속도</td>
  <td>고객 지원</td>
  <td>부가 서비스</td>
 </tr>
 <tr height=44 style='height:33.0pt'>
  <td height=44 style='height:33.0pt'>A 서비스</td>
  <td class=xl65 align=right x:num="30000">30,000원</td>
  <td>100Mbps</td>
  <td class=xl67 width=112 style='width:84pt'>전화/<br>
    온라인 지원</td>
  <td>스트리밍 서비스 포함</td>
 </tr>
 <tr height=22 style='height:16.5pt'>
  <td height=22 style='height:16.5pt'>B 서비스</td>
  <td class=xl65 align=right>35,000원</td>
  <td>200Mbps</td>
  <td>24시간 고객 지원</td>
  <td rowspan=2 height=44 style='height:33.0pt'>없음</td>
 </tr>
 <tr height=22 style='height:16.5pt'>
  <td height=22 style='height:16.5pt'>C 서비스</td>
  <td class=xl65 align=right>25,000원</td>
  <td>50Mbps</td>
  <td>전화 지원</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`;

/** LibreOffice Calc: old attributes, numbers in sdval, words in font tags. */
export const libreOffice = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.8.2.1 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
	</style>
</head>
<body>
<table cellspacing="0" border="0">
	<colgroup span="5" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><b><font face="Noto Sans CJK KR">서비스</font></b></td>
		<td align="left"><font face="Noto Sans CJK KR">요금</font></td>
		<td align="left">속도</td>
		<td align="left">고객 지원</td>
		<td align="left">부가 서비스</td>
	</tr>
	<tr>
		<td height="17" align="left"><font face="Noto Sans CJK KR">A 서비스</font></td>
		<td align="right" sdval="30000" sdnum="1042;0;[$₩-412]#,##0">₩30,000</td>
		<td align="left">100Mbps</td>
		<td align="left">전화/<br>온라인 지원</td>
		<td align="left">스트리밍 서비스 포함</td>
	</tr>
	<tr>
		<td height="17" align="left">B 서비스</td>
		<td align="right" sdval="35000" sdnum="1042;0;[$₩-412]#,##0">₩35,000</td>
		<td align="left">200Mbps</td>
		<td align="left">24시간 고객 지원</td>
		<td align="left">클라우드 저장소 포함</td>
	</tr>
	<tr>
		<td height="17" align="left">C 서비스</td>
		<td align="right" sdval="25000" sdnum="1042;0;[$₩-412]#,##0">₩25,000</td>
		<td align="left">50Mbps</td>
		<td align="left">전화 지원</td>
		<td align="left">없음</td>
	</tr>
</table>
</body>
</html>`;

/** The same cells as `text/plain`: a cell with a line break is quoted. */
export const tabbed = [
  '서비스\t요금\t속도\t고객 지원\t부가 서비스',
  'A 서비스\t30.000원\t100Mbps\t"전화/\n온라인 지원"\t스트리밍 서비스 포함',
  'B 서비스\t35.000원\t200Mbps\t24시간 고객 지원\t클라우드 저장소 포함',
  'C 서비스\t25.000원\t50Mbps\t전화 지원\t없음',
].join('\r\n');

/** The table of the blog post as Markdown. */
export const markdown = `아래 표를 보세요.

| 서비스   | 요금     | 속도    | 고객 지원        | 부가 서비스          |
| -------- | -------- | ------- | ---------------- | -------------------- |
| A 서비스 | 30.000원 | 100Mbps | 전화/온라인 지원 | 스트리밍 서비스 포함 |
| B 서비스 | 35.000원 | 200Mbps | 24시간 고객 지원 | 클라우드 저장소 포함 |
| C 서비스 | 25.000원 | 50Mbps  | 전화 지원        | 없음                 |
`;
