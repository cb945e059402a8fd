package vn.loa.evidence.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook (XLSX, ISO/IEC 29500): pages of cells, with a heading row that stays in sight. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /**
     * One page of it.
     *
     * @param above lines over the table, such as the ward and the period
     * @param widths of the columns, in characters
     * @param rows of {@link String} and {@link Number}
     * @param below lines under the table, such as the definitions
     */
    public record Page(
            String name,
            List<String> above,
            List<String> headings,
            List<Integer> widths,
            List<List<Object>> rows,
            List<String> below) {}

    /** Writes the workbook; the stream stays open. */
    public static void write(List<Page> pages, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Loa", "1.0");
        for (Page page : pages) {
            write(page, book.newWorksheet(page.name()));
        }
        book.finish();
    }

    private static void write(Page page, Worksheet sheet) {
        int row = 0;
        for (String line : page.above()) {
            sheet.value(row, 0, line);
            sheet.style(row++, 0).bold().set();
        }
        for (int column = 0; column < page.headings().size(); column++) {
            sheet.value(row, column, page.headings().get(column));
            sheet.style(row, column).bold().wrapText(true).fillColor("E8EDF3").set();
            sheet.width(column, page.widths().get(column));
        }
        sheet.freezePane(0, ++row);
        for (List<Object> cells : page.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            row++;
        }
        row++;
        for (String line : page.below()) {
            sheet.value(row++, 0, line);
        }
    }

    /** A number is one; a text is never a formula, for a formula is another kind of cell. */
    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
