package fr.passerelle.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passerelle.launcher.demo.DemoContent.FileText;
import java.util.List;
import java.util.Locale;

/** How the text of a demo file becomes a file that programs open, by the ending of its name. */
enum FileFormat {
  PDF("application/pdf") {
    @Override
    byte[] bytes(FileText file) {
      return new PdfPages(lines(file)).bytes();
    }
  },
  PNG("image/png") {
    @Override
    byte[] bytes(FileText file) {
      return new Picture(WIDTH, HEIGHT, lines(file)).bytes();
    }
  },
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    byte[] bytes(FileText file) {
      return OfficeFiles.docx(lines(file));
    }
  },
  ODS("application/vnd.oasis.opendocument.spreadsheet") {
    @Override
    byte[] bytes(FileText file) {
      return OfficeFiles.ods(lines(file));
    }
  },
  ZIP("application/zip") {
    @Override
    byte[] bytes(FileText file) {
      Archive archive = new Archive();
      for (FileText entry : file.entries()) {
        archive.add(entry.name(), of(entry.name()).bytes(entry));
      }
      return archive.bytes();
    }
  },
  CSV("text/csv"),
  MD("text/markdown"),
  TXT("text/plain");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  static FileFormat of(String name) {
    return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }

  byte[] bytes(FileText file) {
    return file.text().getBytes(UTF_8);
  }

  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  private static List<String> lines(FileText file) {
    return file.text().strip().lines().toList();
  }
}
